/// What a request leaves in the log: one line, and nothing of what people sent.
@NullMarked
package guide.lambda.log;

import org.jspecify.annotations.NullMarked;
