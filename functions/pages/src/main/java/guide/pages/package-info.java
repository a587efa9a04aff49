/// Files for browsers; none of them is made of the guide's data.
@NullMarked
package guide.pages;

import org.jspecify.annotations.NullMarked;
