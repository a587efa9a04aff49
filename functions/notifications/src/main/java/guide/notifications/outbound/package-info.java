/// Requests to addresses that somebody has typed in: only to the public internet, bounded in time
/// and size. Plain Java.
@NullMarked
package guide.notifications.outbound;

import org.jspecify.annotations.NullMarked;
