@NullMarked
package guide.notifications.webhooks.shapes;

import org.jspecify.annotations.NullMarked;
