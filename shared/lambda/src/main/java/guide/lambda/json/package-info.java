/// The JSON mapper, strict with what clients send.
@NullMarked
package guide.lambda.json;

import org.jspecify.annotations.NullMarked;
