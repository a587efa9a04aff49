/// The list of what is published, in DynamoDB.
@NullMarked
package guide.comments.storage.listed;

import org.jspecify.annotations.NullMarked;
