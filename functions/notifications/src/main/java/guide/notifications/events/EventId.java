package guide.notifications.events;

import guide.comments.domain.ContributionId;
import guide.lambda.json.Digest;

/// Ids of events: each follows from what the event is about and its version, and from nothing that
/// changes when a thread moves.
final class EventId {

    private EventId() {}

    /// @param version of what is said of it; empty for what happens once
    static String of(EventType type, ContributionId contribution, String... version) {
        return of(type, contribution.root() + contribution.own(), String.join("\n", version));
    }

    /// @param subject which item, and in which version; the parts contain no line feed
    static String of(EventType type, String... subject) {
        return "evt_" + Digest.short128(type.apiName() + "\n" + String.join("\n", subject));
    }
}
