/// The client, the table calls, signed cursors: what every store is built from.
@NullMarked
package guide.lambda.dynamodb;

import org.jspecify.annotations.NullMarked;
