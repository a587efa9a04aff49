/// Readers' subscriptions: how they ask, confirm, look and end, and the mails that tell them.
@NullMarked
package guide.notifications.subscriptions;

import org.jspecify.annotations.NullMarked;
