package guide.notifications.events;

import guide.comments.domain.ContributionId;
import guide.comments.domain.HoldReason;

import java.time.Instant;
import java.util.List;

/// Something waits for a moderator.
///
/// @param told as it waits
/// @param reasons why it is held, at least one
/// @param isChange true where it changes what is published already
public record ContributionHeld(
        String id, Instant at, ToldContribution told, List<HoldReason> reasons, boolean isChange)
        implements ContributionEvent {

    public ContributionHeld {
        reasons = List.copyOf(reasons);
    }

    /// Makes the event, whose id follows from contribution and revision.
    ///
    /// @param revision of the text that waits
    public static ContributionHeld of(
            Instant at,
            ToldContribution told,
            int revision,
            List<HoldReason> reasons,
            boolean isChange) {
        String id = EventId.of(EventType.CONTRIBUTION_HELD, told.id(), Integer.toString(revision));
        return new ContributionHeld(id, at, told, reasons, isChange);
    }

    @Override
    public ContributionId contribution() {
        return told.id();
    }

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_HELD;
    }
}
