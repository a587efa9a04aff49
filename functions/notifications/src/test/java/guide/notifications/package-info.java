@NullMarked
package guide.notifications;

import org.jspecify.annotations.NullMarked;
