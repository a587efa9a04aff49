/// An event as a message to people, in the form that a chat or a notification service takes.
@NullMarked
package guide.notifications.webhooks.shapes;

import org.jspecify.annotations.NullMarked;
