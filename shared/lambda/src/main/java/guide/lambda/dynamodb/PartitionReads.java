package guide.lambda.dynamodb;

import static guide.lambda.dynamodb.Attributes.text;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Reads all items of one partition key, strongly consistent, in the order of their sort keys: one
/// Query call for each megabyte.
public final class PartitionReads {

    private PartitionReads() {}

    public static List<Map<String, AttributeValue>> all(
            DynamoDbClient client, String table, String pk) {
        return read(client, table, "pk = :pk", Map.of(":pk", text(pk)));
    }

    /// Reads only the items whose sort key begins with `prefix`, which must not be empty.
    public static List<Map<String, AttributeValue>> startingWith(
            DynamoDbClient client, String table, String pk, String prefix) {
        return read(
                client,
                table,
                "pk = :pk AND begins_with(sk, :prefix)",
                Map.of(":pk", text(pk), ":prefix", text(prefix)));
    }

    /// Reads only the items whose sort key is `first` or greater.
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
