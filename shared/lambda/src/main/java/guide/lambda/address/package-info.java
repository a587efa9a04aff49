/// Where the API was reached, for the links in its responses.
@NullMarked
package guide.lambda.address;

import org.jspecify.annotations.NullMarked;
