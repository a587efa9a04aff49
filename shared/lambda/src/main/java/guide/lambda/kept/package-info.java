/// Responses that are kept in memory, as they are sent.
@NullMarked
package guide.lambda.kept;

import org.jspecify.annotations.NullMarked;
