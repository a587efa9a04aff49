/// Everything that knows DynamoDB: the adapters of the ports, and the items' keys and attributes.
@NullMarked
package guide.comments.storage;

import org.jspecify.annotations.NullMarked;
