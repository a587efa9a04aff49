package guide.notifications.events;

import guide.comments.domain.ContributionId;

import java.time.Instant;

/// Everybody can read a contribution from now on, for the first time.
///
/// @param afterReview true where it was held and a moderator let it through
public record ContributionPublished(
        String id, Instant at, ToldContribution told, boolean afterReview)
        implements ContributionEvent {

    public static ContributionPublished of(Instant at, ToldContribution told, boolean afterReview) {
        String id = EventId.of(EventType.CONTRIBUTION_PUBLISHED, told.id());
        return new ContributionPublished(id, at, told, afterReview);
    }

    @Override
    public ContributionId contribution() {
        return told.id();
    }

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_PUBLISHED;
    }
}
