package guide.notifications.events;

import guide.lambda.json.Digest;

/// Ids of events: each follows from what the event is about and its version.
final class EventId {

    private EventId() {}

    /// @param subject which item, and in which version; the parts contain no line feed
    static String of(EventType type, String... subject) {
        return "evt_" + Digest.short128(type.apiName() + "\n" + String.join("\n", subject));
    }
}
