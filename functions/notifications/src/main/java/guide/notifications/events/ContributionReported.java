package guide.notifications.events;

import guide.comments.domain.ContributionId;

import java.time.Instant;

/// A reader wants a contribution to be looked at.
///
/// @param reason as the reader wrote it
public record ContributionReported(
        String id, Instant at, ContributionId contribution, String reason)
        implements ContributionEvent {

    /// Makes the event, whose id follows from contribution and reporter.
    ///
    /// @param reporter what one reader's reports are known by; not a name
    public static ContributionReported of(
            Instant at, ContributionId contribution, String reporter, String reason) {
        String id = EventId.of(EventType.CONTRIBUTION_REPORTED, contribution, reporter);
        return new ContributionReported(id, at, contribution, reason);
    }

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_REPORTED;
    }
}
