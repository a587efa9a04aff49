/// One strict way to read JSON and one way to write it.
@NullMarked
package guide.lambda.json;

import org.jspecify.annotations.NullMarked;
