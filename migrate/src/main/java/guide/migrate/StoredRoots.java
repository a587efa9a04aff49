package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ReplyItems;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.Map;
import java.util.function.Consumer;

/// Goes through the whole table for the roots of all threads.
///
/// @param most how many items are looked at with one call
record StoredRoots(CommentsTable table, Pace pace, int most) {

    /// @param pk of the thread
    /// @param id the root's sortable id
    record StoredRoot(String pk, String id) {}

    private static final int SORTABLE_ID = 32;

    /// Each root once that has anything in front; its own item may be missing.
    void forEach(Consumer<StoredRoot> visitor) {
        Map<String, AttributeValue> from = Map.of();
        StoredRoot last = new StoredRoot("", "");
        do {
            ScanResponse answer = scan(from);
            for (Map<String, AttributeValue> item : answer.items()) {
                StoredRoot root = root(item);
                if (!root.id().isEmpty() && !root.equals(last)) {
                    visitor.accept(root);
                    last = root;
                }
            }
            from = answer.lastEvaluatedKey();
            pace.spend(answer.consumedCapacity().capacityUnits());
        } while (!from.isEmpty());
    }

    private ScanResponse scan(Map<String, AttributeValue> from) {
        ScanRequest.Builder scan =
                ScanRequest.builder()
                        .tableName(table.name())
                        .limit(most)
                        .consistentRead(true)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .projectionExpression("pk, sk")
                        .filterExpression("begins_with(pk, :thread)")
                        .expressionAttributeValues(Map.of(":thread", Attributes.text("thread#")));
        if (!from.isEmpty()) {
            scan.exclusiveStartKey(from);
        }
        return DynamoErrors.run(() -> table.client().scan(scan.build()));
    }

    /// A partition comes in the order of its sort keys: a root, then its replies in front.
    private static StoredRoot root(Map<String, AttributeValue> item) {
        String sk = Attributes.text(item, Attributes.SK);
        boolean inFront = sk.length() >= SORTABLE_ID && !sk.startsWith(ReplyItems.LATER);
        return new StoredRoot(
                Attributes.text(item, Attributes.PK), inFront ? sk.substring(0, SORTABLE_ID) : "");
    }
}
