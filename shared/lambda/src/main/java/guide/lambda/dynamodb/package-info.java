/// The DynamoDB client, reads, transactions and signed cursors that the stores are built from.
@NullMarked
package guide.lambda.dynamodb;

import org.jspecify.annotations.NullMarked;
