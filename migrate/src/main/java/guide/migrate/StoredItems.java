package guide.migrate;

import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.Map;
import java.util.function.Consumer;

/// Goes through a whole table: each call reads at most 500 items, consistently.
public record StoredItems(DynamoDbClient client, String table, Pace pace) {

    private static final int AT_ONCE = 500;

    /// Visits every item.
    public void forEach(Consumer<Map<String, AttributeValue>> visitor) {
        forEach(scan -> {}, visitor);
    }

    /// Visits the items of one kind.
    ///
    /// @param beginning of the partition keys
    public void forEach(String beginning, Consumer<Map<String, AttributeValue>> visitor) {
        forEach(
                scan ->
                        scan.filterExpression("begins_with(pk, :beginning)")
                                .expressionAttributeValues(
                                        Map.of(":beginning", Attributes.text(beginning))),
                visitor);
    }

    private void forEach(
            Consumer<ScanRequest.Builder> filter, Consumer<Map<String, AttributeValue>> visitor) {
        Map<String, AttributeValue> from = Map.of();
        do {
            ScanRequest.Builder scan =
                    ScanRequest.builder()
                            .tableName(table)
                            .limit(AT_ONCE)
                            .consistentRead(true)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
            filter.accept(scan);
            if (!from.isEmpty()) {
                scan.exclusiveStartKey(from);
            }
            ScanResponse answer = Patience.with(pace, () -> client.scan(scan.build()));
            answer.items().forEach(visitor);
            from = answer.lastEvaluatedKey();
            pace.spend(answer.consumedCapacity().capacityUnits());
        } while (!from.isEmpty());
    }
}
