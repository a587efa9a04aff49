/// Feeds of what changes in the catalogue.
@NullMarked
package guide.summaries.feeds;

import org.jspecify.annotations.NullMarked;
