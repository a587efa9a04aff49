/// Reads the tables' streams: what their items say has happened. Only this package and the storage
/// know DynamoDB here.
@NullMarked
package guide.notifications.stream;

import org.jspecify.annotations.NullMarked;
