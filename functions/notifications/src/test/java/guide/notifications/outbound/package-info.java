@NullMarked
package guide.notifications.outbound;

import org.jspecify.annotations.NullMarked;
