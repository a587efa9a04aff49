/// What is counted, in DynamoDB.
@NullMarked
package guide.comments.storage.statistics;

import org.jspecify.annotations.NullMarked;
