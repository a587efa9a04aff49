package guide.comments.moderation;

import guide.comments.domain.ContributionId;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/// What a moderator asks for.
///
/// @param why may be empty
/// @param revision the one that was read; empty for whichever there is
public record DecisionRequest(String by, Action action, String why, OptionalInt revision) {

    /// What moderators can decide.
    public enum Action {
        PUBLISH,
        REJECT,
        SPAM,
        REMOVE,
        RESTORE,
        HOLD,
        KEEP
    }

    DecisionRequest on(OptionalInt other) {
        return new DecisionRequest(by, action, why, other);
    }

    DecisionRequest with(Action other) {
        return new DecisionRequest(by, other, why, revision);
    }

    LogEntry logEntry(ContributionId id, State to, int decidedOn, Instant now) {
        return new LogEntry(
                now,
                by,
                action.name().toLowerCase(Locale.ROOT),
                id.text(),
                why,
                to.apiName(),
                decidedOn);
    }

    /// Whether the entry is of this request: the same moderator, decision, reason and text.
    boolean isOf(LogEntry logEntry) {
        Integer decidedOn = logEntry.revision();
        boolean sameText =
                revision.isEmpty() || decidedOn == null || decidedOn == revision.getAsInt();
        return sameText
                && logEntry.by().equals(by)
                && logEntry.why().equals(why)
                && logEntry.what().equalsIgnoreCase(action.name());
    }
}
