/// The gateway's event in, a response out, and every refusal as one RFC 9457 problem.
@NullMarked
package guide.lambda.http;

import org.jspecify.annotations.NullMarked;
