package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.PartitionReads;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.DueDelivery;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keys of deliveries in the order of a time: what is due, or what was given up.
record DueItems(CommentsTable table, String partition) {

    void put(DeliveryKey key, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(DeliveryItems.pointer(partition, at, key));
        item.put(DeliveryItems.EXPIRES_AT, DeliveryItems.end(table.clock().instant()));
        DynamoErrors.run(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(item)));
    }

    void delete(DeliveryKey key, Instant at) {
        table.deleteItem(DeliveryItems.pointer(partition, at, key));
    }

    /// Those of at latest `last`, the oldest first.
    List<DueDelivery> oldest(Instant last, int limit) {
        return read(last, limit, true);
    }

    /// The latest first.
    List<DueDelivery> newest(Instant last, int limit) {
        return read(last, limit, false);
    }

    private List<DueDelivery> read(Instant last, int limit, boolean forward) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .scanIndexForward(forward)
                        .keyConditionExpression("pk = :pk AND sk < :behind")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(partition),
                                        ":behind", text(DeliveryItems.millis(last.plusMillis(1)))))
                        .build();
        return PartitionReads.first(table.client(), query, limit).stream()
                .map(DeliveryItems::pointed)
                .toList();
    }
}
