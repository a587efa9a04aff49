package guide.lambda.dynamodb;

import static guide.lambda.dynamodb.Attributes.text;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Reads what is under one partition key, whole and strongly consistent, in the order of the sort
/// keys: as many Query calls as it has megabytes.
public final class PartitionReads {

    private PartitionReads() {}

    public static List<Map<String, AttributeValue>> all(
            DynamoDbClient client, String table, String pk) {
        return read(client, table, "pk = :pk", Map.of(":pk", text(pk)));
    }

    /// Only the items whose sort key begins with `prefix`, which may not be empty.
    public static List<Map<String, AttributeValue>> startingWith(
            DynamoDbClient client, String table, String pk, String prefix) {
        return read(
                client,
                table,
                "pk = :pk AND begins_with(sk, :prefix)",
                Map.of(":pk", text(pk), ":prefix", text(prefix)));
    }

    /// Only the items from the sort key `first` on.
    public static List<Map<String, AttributeValue>> from(
            DynamoDbClient client, String table, String pk, String first) {
        return read(
                client,
                table,
                "pk = :pk AND sk >= :first",
                Map.of(":pk", text(pk), ":first", text(first)));
    }

    private static List<Map<String, AttributeValue>> read(
            DynamoDbClient client,
            String table,
            String condition,
            Map<String, AttributeValue> values) {
        return DynamoErrors.run(
                () ->
                        client
                                .queryPaginator(
                                        query ->
                                                query.tableName(table)
                                                        .consistentRead(true)
                                                        .keyConditionExpression(condition)
                                                        .expressionAttributeValues(values))
                                .items()
                                .stream()
                                .toList());
    }
}
