/// What a moderator puts in place of somebody's text, and says so.
@NullMarked
package guide.comments.revisions;

import org.jspecify.annotations.NullMarked;
