/// Threads and contributions as JSON and as HTML.
@NullMarked
package guide.comments.view;

import org.jspecify.annotations.NullMarked;
