package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What moderators read: what is held, what was decided, and what stood there before.
public interface ModerationRecords {

    /// What is held, oldest first.
    ///
    /// @param after the sortable id after which the page begins; empty for the first one
    Page<Held> queue(List<ContributionKind> kinds, String after, int limit);

    /// What is held under this id: the contribution itself, or a change of it.
    Optional<Held> held(ContributionId id);

    /// The newest log entries first.
    ///
    /// @param before the position before which the page begins; empty for the first one
    Page<LogEntry> log(String before, int limit);

    /// The contributions that were decided on last, each once.
    ///
    /// @param most how many log entries are looked at
    default List<ContributionId> decided(int most) {
        return log("", most).items().stream()
                .map(LogEntry::subject)
                .filter(Objects::nonNull)
                .flatMap(subject -> ContributionId.parse(subject).stream())
                .distinct()
                .toList();
    }

    /// The last decision on this contribution in the last 90 days.
    Optional<LogEntry> lastDecision(ContributionId id);

    /// A past contribution as its author wrote it; empty once it is removed.
    Optional<AuthorCopy> past(ContributionId id);

    /// The texts that stood there before, oldest first; those of the last 90 days.
    List<EarlierText> earlier(ContributionId id);
}
