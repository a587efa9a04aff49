package guide.lambda.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/// Reads one item by its key; empty if there is none.
public final class ItemReads {

    private ItemReads() {}

    /// Reads with strong consistency: 1 unit for each 4 KB or part of it.
    public static Optional<Map<String, AttributeValue>> consistent(
            DynamoDbClient client, String table, Map<String, AttributeValue> key) {
        return read(client, table, key, true);
    }

    /// Reads with eventual consistency: half a unit for each 4 KB or part of it.
    public static Optional<Map<String, AttributeValue>> recent(
            DynamoDbClient client, String table, Map<String, AttributeValue> key) {
        return read(client, table, key, false);
    }

    private static Optional<Map<String, AttributeValue>> read(
            DynamoDbClient client,
            String table,
            Map<String, AttributeValue> key,
            boolean consistent) {
        return Optional.of(
                        DynamoErrors.run(
                                () ->
                                        client.getItem(
                                                        get ->
                                                                get.tableName(table)
                                                                        .key(key)
                                                                        .consistentRead(consistent))
                                                .item()))
                .filter(item -> !item.isEmpty());
    }
}
