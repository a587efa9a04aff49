/// Load tests of the whole service over HTTP, compared with other comment servers if they are
/// installed.
@NullMarked
package guide.bench.load;

import org.jspecify.annotations.NullMarked;
