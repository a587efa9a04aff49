package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;

import java.util.List;
import java.util.Optional;

/// Which of what stands in no thread a moderator wants to see.
///
/// @param states of `HELD`, `REJECTED`, `SPAM` and `REMOVED`
/// @param kinds at least one
/// @param thread in any form of its key; empty for all
/// @param author empty for all
public record ContributionFilter(
        List<State> states,
        List<ContributionKind> kinds,
        Optional<ThreadKey> thread,
        Optional<AuthorId> author) {

    /// In no thread.
    public static final List<State> STATES =
            List.of(State.HELD, State.REJECTED, State.SPAM, State.REMOVED);

    public ContributionFilter {
        states = List.copyOf(states);
        kinds = List.copyOf(kinds);
    }

    /// Whether it is one of this thread and author.
    public boolean matches(Discarded each) {
        return thread.filter(wanted -> !wanted.today().equals(each.held().thread().today()))
                        .isEmpty()
                && author.filter(wanted -> !wanted.equals(each.held().proposed().authorId()))
                        .isEmpty();
    }
}
