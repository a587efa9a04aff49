package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What moderators read: what is held, what was decided, and what stood there before.
public interface ModerationRecords {

    /// What is held, oldest first. A page looks at `limit` contributions, so that one of a rare
    /// kind may have fewer, even none, and go on.
    ///
    /// @param after the sortable id after which the page begins; empty for the first one
    Page<Held> queue(List<ContributionKind> kinds, String after, int limit);

    /// What stands in no thread, newest first: what is held, and what moderators took away in the
    /// last 90 days. A page looks at `limit` contributions, so that one of a rare kind may have
    /// fewer, even none, and go on.
    ///
    /// @param states of `HELD`, `REJECTED`, `SPAM` and `REMOVED`
    /// @param before the sortable id before which the page begins; empty for the first one
    Page<Discarded> contributions(
            List<State> states, List<ContributionKind> kinds, String before, int limit);

    /// What is held under this id: the contribution itself, or a change of it.
    Optional<Held> held(ContributionId id);

    /// The revision of what is published, held as a new one, or taken away; empty for the rest.
    OptionalInt revision(ContributionId id);

    /// The newest log entries first.
    ///
    /// @param before the position before which the page begins; empty for the first one
    Page<LogEntry> log(String before, int limit);

    /// These as their authors wrote them, each once: what is held, and what was decided on. What
    /// its author has removed is left out.
    ///
    /// @param held at most 50
    /// @param decided at most 50
    List<AuthorCopy> past(List<Held> held, List<ContributionId> decided);

    /// The last decision on this contribution in the last 90 days.
    Optional<LogEntry> lastDecision(ContributionId id);

    /// A past contribution as its author wrote it; empty once it is removed.
    Optional<AuthorCopy> past(ContributionId id);

    /// The thread that a contribution was sent to, whatever became of it; empty for what nobody
    /// sent, and where nothing is left that says so.
    Optional<ThreadKey> thread(ContributionId id);

    /// The texts that stood there before, oldest first; those of the last 90 days.
    List<EarlierText> earlier(ContributionId id);
}
