/// What happens around Lambda's snapshots (SnapStart): before one, everything is rehearsed; after a
/// restore, what must be fresh is renewed.
@NullMarked
package guide.lambda.priming;

import org.jspecify.annotations.NullMarked;
