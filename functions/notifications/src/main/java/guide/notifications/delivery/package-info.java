/// What is owed to whom: deliveries, the channels that make and send them, and how each comes to
/// its end.
@NullMarked
package guide.notifications.delivery;

import org.jspecify.annotations.NullMarked;
