package guide.notifications.events;

import guide.comments.domain.ContributionId;
import guide.comments.domain.State;

import java.time.Instant;

/// A moderator has decided on a contribution.
///
/// @param decision `publish`, `reject`, `spam`, `remove`, `hold`, `restore`, `keep` or `edit`
/// @param state what became of it
/// @param by the subject of the moderator's token; not for readers
/// @param reason as the moderator wrote it; may be empty
public record ContributionDecided(
        String id,
        Instant at,
        ContributionId contribution,
        String decision,
        State state,
        String by,
        String reason)
        implements ContributionEvent {

    public static ContributionDecided of(
            Instant at,
            ContributionId contribution,
            String decision,
            State state,
            String by,
            String reason) {
        String id = EventId.of(EventType.CONTRIBUTION_DECIDED, contribution, at.toString());
        return new ContributionDecided(id, at, contribution, decision, state, by, reason);
    }

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_DECIDED;
    }
}
