/// The HTTP API's side of a call, for whoever stands in for it: writes events, reads responses.
@NullMarked
package guide.lambda.gateway;

import org.jspecify.annotations.NullMarked;
