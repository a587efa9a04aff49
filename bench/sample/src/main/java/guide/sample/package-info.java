/// Baselines for the cold starts of the functions, built from the same source tree.
@NullMarked
package guide.sample;

import org.jspecify.annotations.NullMarked;
