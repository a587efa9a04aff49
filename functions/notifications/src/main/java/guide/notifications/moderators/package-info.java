/// Moderators are told by mail of what waits for them: at once, or together once an hour or a day.
@NullMarked
package guide.notifications.moderators;

import org.jspecify.annotations.NullMarked;
