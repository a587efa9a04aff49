/// The pages that compare two to six frameworks.
@NullMarked
package guide.pages.comparison;

import org.jspecify.annotations.NullMarked;
