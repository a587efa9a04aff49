/// Measurements, each beside a baseline of the same run.
@NullMarked
package guide.bench;

import org.jspecify.annotations.NullMarked;
