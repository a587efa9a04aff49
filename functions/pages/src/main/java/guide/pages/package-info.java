/// Files for browsers: the contract page, the moderation desk, the elements. None of them is made
/// of the guide's data.
@NullMarked
package guide.pages;

import org.jspecify.annotations.NullMarked;
