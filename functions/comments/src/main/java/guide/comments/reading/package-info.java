/// A reader reads: pages of a thread, and counts.
@NullMarked
package guide.comments.reading;

import org.jspecify.annotations.NullMarked;
