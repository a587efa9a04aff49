package guide.notifications.events;

import guide.comments.domain.ContributionId;

import java.time.Instant;

/// A reader wants a contribution to be looked at.
///
/// @param reason as the reader wrote it
public record ContributionReported(
        String id, Instant at, ContributionId contribution, String reason)
        implements ContributionEvent {

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_REPORTED;
    }
}
