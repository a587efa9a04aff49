package guide.notifications.delivery;

import guide.notifications.events.GuideEvent;

import java.time.Instant;

/// Something that is owed to one target.
///
/// @param payload what the channel needs to send it, as JSON; at most 300 KB
/// @param due not to be sent before; in the past for at once
/// @param attempt how often it was tried before; 0 at first
public record Delivery(DeliveryKey key, String payload, Instant due, int attempt) {

    /// Of an event, at once.
    ///
    /// @param target as in [DeliveryKey]
    public static Delivery of(GuideEvent event, String channel, String target, String payload) {
        return new Delivery(
                new DeliveryKey(channel, target, event.at(), event.id()), payload, event.at(), 0);
    }

    /// The id that every attempt has, for a `webhook-id` or a `Message-ID`.
    public String id() {
        return key.id();
    }

    /// The same, not before `later`.
    public Delivery dueAt(Instant later) {
        return new Delivery(key, payload, later, attempt);
    }

    /// The same after one more attempt, not before `later`.
    public Delivery again(Instant later) {
        return new Delivery(key, payload, later, attempt + 1);
    }
}
