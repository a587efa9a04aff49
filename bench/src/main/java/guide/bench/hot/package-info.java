/// Simulates one thread to which very many people post at once.
@NullMarked
package guide.bench.hot;

import org.jspecify.annotations.NullMarked;
