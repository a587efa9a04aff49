/// Two to six frameworks side by side.
@NullMarked
package guide.comparisons;

import org.jspecify.annotations.NullMarked;
