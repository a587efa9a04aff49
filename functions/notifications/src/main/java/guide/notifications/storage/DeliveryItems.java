package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.lambda.dynamodb.Attributes;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.DeliveryState;
import guide.notifications.delivery.DueDelivery;
import guide.notifications.delivery.StoredDelivery;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What is owed, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `delivery#<channel>#<target>` | `<milliseconds>#<id>` | one delivery: `progress`, `attempt`, `due`, `changedAt`, `note`; `payload` until it was sent, `lease` while it is claimed; for 14 days |
/// | `deliveries#due` | `<milliseconds>#<key>` | that this delivery may be due then |
/// | `deliveries#dead` | `<milliseconds>#<key>` | that it was given up then |
///
/// Times have 13 digits, so that they sort. None of the keys wakes the function: the filters of its
/// event source mappings name others.
final class DeliveryItems {

    static final String PROGRESS = "progress";
    static final String ATTEMPT = "attempt";
    static final String DUE = "due";
    static final String LEASE = "lease";
    static final String NOTE = "note";
    static final String PAYLOAD = "payload";
    static final String CHANGED_AT = "changedAt";
    static final String EXPIRES_AT = "expiresAt";

    static final String DUE_PARTITION = "deliveries#due";
    static final String DEAD_PARTITION = "deliveries#dead";

    /// Longer than a stream keeps a record, and than anything is tried again.
    private static final Duration KEPT = Duration.ofDays(14);

    private DeliveryItems() {}

    static String partition(String channel, String target) {
        return String.join("#", "delivery", channel, target);
    }

    static Map<String, AttributeValue> key(DeliveryKey key) {
        return Attributes.key(
                partition(key.channel(), key.target()), millis(key.at()) + "#" + key.id());
    }

    static Map<String, AttributeValue> item(Delivery delivery, DeliveryState state, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(key(delivery.key()));
        item.put(PROGRESS, text(state.apiName()));
        item.put(ATTEMPT, number(delivery.attempt()));
        item.put(DUE, time(delivery.due()));
        item.put(CHANGED_AT, time(now));
        item.put(PAYLOAD, text(delivery.payload()));
        item.put(EXPIRES_AT, end(now));
        return item;
    }

    static StoredDelivery stored(Map<String, AttributeValue> item) {
        return new StoredDelivery(
                new Delivery(
                        deliveryKey(item),
                        item.containsKey(PAYLOAD) ? text(item, PAYLOAD) : "",
                        time(item, DUE),
                        Math.toIntExact(Attributes.number(item, ATTEMPT))),
                state(item),
                item.containsKey(NOTE) ? text(item, NOTE) : "",
                time(item, CHANGED_AT));
    }

    static DeliveryState state(Map<String, AttributeValue> item) {
        return DeliveryState.parse(text(item, PROGRESS));
    }

    private static DeliveryKey deliveryKey(Map<String, AttributeValue> item) {
        String[] whom = text(item, Attributes.PK).split("#", 3);
        String[] what = text(item, Attributes.SK).split("#", 2);
        Instant at = Instant.ofEpochMilli(Long.parseLong(what[0]));
        return new DeliveryKey(whom[1], whom[2], at, what[1]);
    }

    /// One of the two lists of keys by time.
    static Map<String, AttributeValue> pointer(String partition, Instant at, DeliveryKey key) {
        return Attributes.key(partition, millis(at) + "#" + key.text());
    }

    /// What a pointer says.
    static DueDelivery pointed(Map<String, AttributeValue> pointer) {
        String[] parts = text(pointer, Attributes.SK).split("#", 2);
        return new DueDelivery(
                DeliveryKey.parse(parts[1]).orElseThrow(),
                Instant.ofEpochMilli(Long.parseLong(parts[0])));
    }

    static AttributeValue time(Instant at) {
        return number(at.toEpochMilli());
    }

    static Instant time(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(Attributes.number(item, name));
    }

    static AttributeValue end(Instant since) {
        return number(since.plus(KEPT).getEpochSecond());
    }

    static String millis(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }
}
