package guide.comments.ports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;

import java.util.Optional;

/// What moderators decide on, and how.
public interface Moderation extends ContributionLookup {

    /// What is held under this id: the contribution itself, or a change of it.
    Optional<Held> held(ContributionId id);

    /// What a moderator took away under this id in the last 90 days: the contribution itself, or
    /// else a change of it.
    Optional<Discarded> discarded(ContributionId id);

    /// The thread of what is published; empty where nothing ever was.
    Optional<ThreadKey> thread(ContributionId id);

    /// What has become of it; empty for what does not exist.
    Optional<State> state(ContributionId id);

    /// Makes the step with all of its effects, logs it and remembers it, all or nothing.
    ///
    /// @param effect of publishing, also of what is brought back; [PublishEffect.None] for every
    ///   other step
    /// @return false, and nothing written, when what it starts from has changed meanwhile
    boolean decide(Decision decision, LogEntry logEntry, PublishEffect effect);

    /// The last decision on this contribution in the last 90 days.
    Optional<LogEntry> lastDecision(ContributionId id);

    /// Pins a root in its thread, or takes it from there, and logs it.
    ///
    /// @return what came of it; nothing is written unless it is [PinResult#DONE]
    PinResult setPinned(ContributionId root, boolean pinned, LogEntry logEntry);

    /// Opens or closes the thread and logs it.
    void setOpen(ThreadKey thread, boolean open, LogEntry logEntry);
}
