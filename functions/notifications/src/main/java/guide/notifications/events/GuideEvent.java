package guide.notifications.events;

import java.time.Instant;

/// Something that happened, and that somebody may want to be told.
public sealed interface GuideEvent permits ContributionEvent, CatalogueRevised, FrameworkBehind {

    /// From [EventId]: the same event has the same id, however often its record arrives. `evt_` and
    /// 22 characters of base64url.
    String id();

    /// When it happened, the same each time its record arrives: when it was written into the table,
    /// and for what is published when it was sent.
    Instant at();

    /// Such as `contribution.held`; what subscriptions and webhooks name.
    EventType type();
}
