package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.PartitionReads;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.DeliveryState;
import guide.notifications.delivery.DueDelivery;
import guide.notifications.delivery.StoredDelivery;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is owed, in the comments table; [DeliveryItems] has the keys.
///
/// | call | calls of the table | units, for up to 1 KB |
/// |---|---|---|
/// | begin | PutItem; where it is there and open, one more | 1 write, 1 or 2 |
/// | add | two PutItem | 2 write |
/// | sent | UpdateItem | 1 write |
/// | later | PutItem, UpdateItem | 2 write |
/// | due | Query | 0.5 read for each 4 KB |
/// | claim, settled | UpdateItem, DeleteItem | 2 write |
///
/// No call is a transaction: the order of the writes keeps what is owed findable. An item comes
/// before the key that leads to it, and whoever finds an open item writes that key again; a new key
/// comes before the old one goes.
public final class DynamoDeliveries implements Deliveries {

    private final CommentsTable table;
    private final DeliveryWrites writes;
    private final DueItems due;
    private final DueItems dead;

    public DynamoDeliveries(CommentsTable table) {
        this.table = table;
        writes = new DeliveryWrites(table);
        due = new DueItems(table, DeliveryItems.DUE_PARTITION);
        dead = new DueItems(table, DeliveryItems.DEAD_PARTITION);
    }

    @Override
    public void add(Delivery delivery) {
        Map<String, AttributeValue> item =
                DeliveryItems.item(delivery, DeliveryState.WAITING, now());
        Optional<Map<String, AttributeValue>> before = writes.putNew(item);
        if (before.isPresent()) {
            makeFindable(delivery.key(), before.get());
        } else {
            due.put(delivery.key(), delivery.due());
        }
    }

    @Override
    public boolean begin(Delivery delivery, Instant until) {
        Map<String, AttributeValue> item =
                DeliveryItems.item(delivery, DeliveryState.CLAIMED, now());
        item.put(DeliveryItems.LEASE, DeliveryItems.time(until));
        Optional<Map<String, AttributeValue>> before = writes.putNew(item);
        before.ifPresent(there -> makeFindable(delivery.key(), there));
        return before.isEmpty();
    }

    /// Whoever wrote it may have crashed before it could be found.
    private void makeFindable(DeliveryKey key, Map<String, AttributeValue> item) {
        switch (DeliveryItems.state(item)) {
            case WAITING -> due.put(key, DeliveryItems.time(item, DeliveryItems.DUE));
            case CLAIMED -> due.put(key, DeliveryItems.time(item, DeliveryItems.LEASE));
            case SENT, DEAD -> {}
        }
    }

    @Override
    public List<DueDelivery> due(Instant now, int limit) {
        return due.oldest(now, limit);
    }

    @Override
    public Optional<Delivery> claim(DueDelivery claimed, Instant now, Instant until) {
        return switch (writes.claim(claimed.key(), now, until)) {
            case DeliveryWrites.Claimed(Delivery delivery) -> Optional.of(delivery);
            case DeliveryWrites.NotNow(Optional<Instant> next) -> {
                // Found again by another key, or never again.
                if (next.filter(at -> !at.isAfter(claimed.due())).isEmpty()) {
                    next.ifPresent(at -> due.put(claimed.key(), at));
                    settled(claimed);
                }
                yield Optional.empty();
            }
        };
    }

    @Override
    public void settled(DueDelivery settled) {
        due.delete(settled.key(), settled.due());
    }

    @Override
    public void sent(Delivery delivery, String note, Instant now) {
        writes.end(delivery.key(), DeliveryState.SENT, note, now);
    }

    @Override
    public void later(Delivery next, String note, Instant now) {
        due.put(next.key(), next.due());
        writes.waitOn(next, note, now);
    }

    @Override
    public void giveUp(Delivery delivery, String note, Instant now) {
        dead.put(delivery.key(), now);
        writes.end(delivery.key(), DeliveryState.DEAD, note, now);
    }

    @Override
    public boolean replay(DeliveryKey key, Instant now) {
        Optional<StoredDelivery> before = writes.revive(key, now);
        before.ifPresent(
                was -> {
                    due.put(key, now);
                    dead.delete(key, was.changedAt());
                });
        return before.isPresent();
    }

    @Override
    public List<StoredDelivery> newest(String channel, String target, int limit) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk")
                        .filterExpression("expiresAt > :alive")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(DeliveryItems.partition(channel, target)),
                                        ":alive", number(now().getEpochSecond())))
                        .build();
        return PartitionReads.first(table.client(), query, limit).stream()
                .map(DeliveryItems::stored)
                .toList();
    }

    @Override
    public List<StoredDelivery> dead(int limit) {
        // A call that broke off in the middle of giving up has left more than one key.
        return dead.newest(now(), limit).stream()
                .map(DueDelivery::key)
                .distinct()
                .map(key -> table.recent(DeliveryItems.key(key)))
                .flatMap(Optional::stream)
                .map(DeliveryItems::stored)
                .filter(each -> each.state() == DeliveryState.DEAD)
                .toList();
    }

    private Instant now() {
        return table.clock().instant();
    }
}
