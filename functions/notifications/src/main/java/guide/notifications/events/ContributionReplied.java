package guide.notifications.events;

import guide.comments.domain.ContributionId;

import java.time.Instant;

/// A published contribution has got a published reply. It happens together with
/// [ContributionPublished] of the reply.
///
/// @param reply the new one
/// @param parent what it replies to directly; its author is the one to tell
public record ContributionReplied(
        String id, Instant at, ToldContribution reply, ToldContribution parent)
        implements ContributionEvent {

    public static ContributionReplied of(
            Instant at, ToldContribution reply, ToldContribution parent) {
        String id = EventId.of(EventType.CONTRIBUTION_REPLIED, reply.id());
        return new ContributionReplied(id, at, reply, parent);
    }

    @Override
    public ContributionId contribution() {
        return reply.id();
    }

    @Override
    public EventType type() {
        return EventType.CONTRIBUTION_REPLIED;
    }
}
