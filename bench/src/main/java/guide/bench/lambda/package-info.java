/// Runs functions as in Lambda: the real runtime interface client in a process of its own, with an
/// implementation of the API that it requests events from.
@NullMarked
package guide.bench.lambda;

import org.jspecify.annotations.NullMarked;
