@NullMarked
package guide.notifications.ses;

import org.jspecify.annotations.NullMarked;
