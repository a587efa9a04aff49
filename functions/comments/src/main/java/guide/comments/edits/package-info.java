/// What an accepted edit changes in the catalogue.
@NullMarked
package guide.comments.edits;

import org.jspecify.annotations.NullMarked;
