/// What the spam checks remember and ask, in the comments table.
@NullMarked
package guide.comments.storage.spam;

import org.jspecify.annotations.NullMarked;
