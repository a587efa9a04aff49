/// The request log: one line for each request, without anything that people sent.
@NullMarked
package guide.lambda.log;

import org.jspecify.annotations.NullMarked;
