/// Benchmarks, each with a baseline in the same run.
@NullMarked
package guide.bench;

import org.jspecify.annotations.NullMarked;
