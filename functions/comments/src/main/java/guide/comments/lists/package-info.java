/// What moderators look through: what is published, by what readers reported of it.
@NullMarked
package guide.comments.lists;

import org.jspecify.annotations.NullMarked;
