package guide.notifications.events;

import java.time.Instant;

/// Something that happened, and that somebody may want to be told.
public sealed interface GuideEvent permits ContributionEvent, CatalogueRevised, FrameworkBehind {

    /// From [EventId]: the same event has the same id, however often its record arrives. `evt_` and
    /// 22 characters of base64url.
    String id();

    /// When it happened, as the item says: it is the same each time the record arrives.
    Instant at();

    /// Such as `contribution.held`; what subscriptions and webhooks name.
    EventType type();
}
