@NullMarked
package guide.notifications.webhooks;

import org.jspecify.annotations.NullMarked;
