/// What moderators look through: all that is published, and what readers reported of it.
@NullMarked
package guide.comments.lists;

import org.jspecify.annotations.NullMarked;
