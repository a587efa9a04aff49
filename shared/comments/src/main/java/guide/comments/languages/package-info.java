/// In which languages readers are addressed, and the words of each.
@NullMarked
package guide.comments.languages;

import org.jspecify.annotations.NullMarked;
