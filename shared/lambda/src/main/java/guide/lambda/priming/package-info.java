/// Priming for Lambda SnapStart: before the snapshot, a script exercises the function; after a
/// restore, what must be fresh is renewed.
@NullMarked
package guide.lambda.priming;

import org.jspecify.annotations.NullMarked;
