/// The problems that the API can return (RFC 9457), and the exception that ends a request with one.
@NullMarked
package guide.lambda.problem;

import org.jspecify.annotations.NullMarked;
