/// Forms of pages without JavaScript: where they may come from, where they lead back to, and what a
/// reader does with them besides posting.
@NullMarked
package guide.comments.forms;

import org.jspecify.annotations.NullMarked;
