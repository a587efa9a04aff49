/// Functions as Lambda runs them, without Lambda: the real runtime interface client in a process of
/// its own, and the API that it asks for events.
@NullMarked
package guide.bench.lambda;

import org.jspecify.annotations.NullMarked;
