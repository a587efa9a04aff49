/// The whole service under load over HTTP, beside other comment servers where they are installed.
@NullMarked
package guide.bench.load;

import org.jspecify.annotations.NullMarked;
