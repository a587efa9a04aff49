package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.number;

import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The packed catalogue's items for whoever writes them: reads are strongly consistent, and each
/// write has the condition that nothing later is there.
final class PackedTable {

    /// How often, and how many revisions behind, a head is waited for: changes that come at once.
    private static final int MOST_LOOKS = 8;

    private static final int CLOSE = 3;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String NOT_LATER = "attribute_not_exists(pk) OR revision <= :revision";

    private final DynamoDbClient client;
    private final String table;

    PackedTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// Returns all items, and the revision before them.
    List<Map<String, AttributeValue>> items() {
        return PartitionReads.startingWith(
                client, table, CatalogueKeys.PARTITION, CatalogueKeys.REVISION);
    }

    Optional<Map<String, AttributeValue>> item(String key) {
        return ItemReads.consistent(client, table, CatalogueKeys.entry(key));
    }

    Optional<PackedHead> head() {
        return item(CatalogueKeys.PACKED).map(PackedHead::of);
    }

    /// Returns the head at this revision. Waits a little for one that may be on its way, because
    /// whoever wrote the revision has only just done so.
    Optional<PackedHead> headAt(long revision) {
        Optional<PackedHead> head = head();
        for (int look = 1; look < MOST_LOOKS && isOnItsWay(head, revision); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            head = head();
        }
        return head.filter(each -> each.revision() == revision);
    }

    private static boolean isOnItsWay(Optional<PackedHead> head, long revision) {
        return head.isPresent()
                && head.get().revision() < revision
                && head.get().revision() >= revision - CLOSE;
    }

    /// Replaces an item that is still of this revision.
    void putWhile(long revision, Map<String, AttributeValue> item) {
        put(item, "revision = :revision", revision);
    }

    void putUnlessLater(long revision, Map<String, AttributeValue> item) {
        put(item, NOT_LATER, revision);
    }

    void deleteUnlessLater(long revision, String key) {
        DynamoErrors.run(
                () ->
                        client.deleteItem(
                                delete ->
                                        delete.tableName(table)
                                                .key(CatalogueKeys.entry(key))
                                                .conditionExpression(NOT_LATER)
                                                .expressionAttributeValues(values(revision))));
    }

    private void put(Map<String, AttributeValue> item, String condition, long revision) {
        DynamoErrors.run(
                () ->
                        client.putItem(
                                put ->
                                        put.tableName(table)
                                                .item(item)
                                                .conditionExpression(condition)
                                                .expressionAttributeValues(values(revision))));
    }

    private static Map<String, AttributeValue> values(long revision) {
        return Map.of(":revision", number(revision));
    }
}
