/// Feeds of what readers write: of a thread, of a site, of requested reviews; and for moderators of
/// what waits.
@NullMarked
package guide.comments.feeds;

import org.jspecify.annotations.NullMarked;
