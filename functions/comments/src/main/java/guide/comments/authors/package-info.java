/// Authors change, remove, vote, and see or erase all that is theirs.
@NullMarked
package guide.comments.authors;

import org.jspecify.annotations.NullMarked;
