package guide.lambda.dynamodb;

import static guide.lambda.dynamodb.Attributes.text;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads of one partition that go on to the end: one Query call for each megabyte. Nothing else
/// follows `LastEvaluatedKey`, but for pages of a thread, which say where they go on.
public final class PartitionReads {

    private static final int MOST_LOOKS = 10_000;

    private static final String PREFIX = "pk = :pk AND begins_with(sk, :prefix)";

    private PartitionReads() {}

    /// Reads all items, strongly consistent, in the order of their sort keys.
    public static List<Map<String, AttributeValue>> all(
            DynamoDbClient client, String table, String pk) {
        return read(client, table, "pk = :pk", Map.of(":pk", text(pk)));
    }

    /// Reads only the items whose sort key begins with `prefix`, which must not be empty.
    public static List<Map<String, AttributeValue>> startingWith(
            DynamoDbClient client, String table, String pk, String prefix) {
        return read(client, table, PREFIX, prefix(pk, prefix));
    }

    /// As [#startingWith], but eventually consistent, for half the units: items may be missing or
    /// old, each by itself.
    public static List<Map<String, AttributeValue>> recentStartingWith(
            DynamoDbClient client, String table, String pk, String prefix) {
        return toTheEnd(client, query(table, PREFIX, prefix(pk, prefix)));
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

    /// Reads what `query` asks for, at most `most` items. A Query ends at a megabyte, which says
    /// nothing about what is behind: only a call without `LastEvaluatedKey` is the last one. Where
    /// a filter leaves out much, each call looks at twice as many items as the one before.
    public static List<Map<String, AttributeValue>> first(
            DynamoDbClient client, QueryRequest query, int most) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        int looks = Math.min(most, MOST_LOOKS);
        do {
            QueryResponse answer = query(client, query.toBuilder().limit(looks), from);
            found.addAll(answer.items());
            from = answer.lastEvaluatedKey();
            looks = Math.min(2 * looks, MOST_LOOKS);
        } while (!from.isEmpty() && found.size() < most);
        return found.subList(0, Math.min(most, found.size()));
    }

    /// Counts what `query` asks for, without reading it into memory.
    public static long count(DynamoDbClient client, QueryRequest query) {
        long count = 0;
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryResponse answer = query(client, query.toBuilder().select(Select.COUNT), from);
            count += answer.count();
            from = answer.lastEvaluatedKey();
        } while (!from.isEmpty());
        return count;
    }

    private static QueryResponse query(
            DynamoDbClient client, QueryRequest.Builder query, Map<String, AttributeValue> from) {
        if (!from.isEmpty()) {
            query.exclusiveStartKey(from);
        }
        return DynamoErrors.run(() -> client.query(query.build()));
    }

    private static List<Map<String, AttributeValue>> read(
            DynamoDbClient client,
            String table,
            String condition,
            Map<String, AttributeValue> values) {
        return toTheEnd(client, query(table, condition, values).consistentRead(true));
    }

    /// In each start: the SDK's paginator would be a dozen more classes.
    private static List<Map<String, AttributeValue>> toTheEnd(
            DynamoDbClient client, QueryRequest.Builder query) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryResponse answer = query(client, query, from);
            found.addAll(answer.items());
            from = answer.lastEvaluatedKey();
        } while (!from.isEmpty());
        return found;
    }

    private static Map<String, AttributeValue> prefix(String pk, String prefix) {
        return Map.of(":pk", text(pk), ":prefix", text(prefix));
    }

    private static QueryRequest.Builder query(
            String table, String condition, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values);
    }
}
