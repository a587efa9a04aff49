@NullMarked
package guide.notifications.moderators;

import org.jspecify.annotations.NullMarked;
