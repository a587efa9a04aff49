/// Comparisons of two to six frameworks.
@NullMarked
package guide.comparisons;

import org.jspecify.annotations.NullMarked;
