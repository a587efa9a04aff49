/// Handles HTTP requests in Lambda: reads the gateway's event, routes it, and writes a response or
/// an RFC 9457 problem.
@NullMarked
package guide.lambda.http;

import org.jspecify.annotations.NullMarked;
