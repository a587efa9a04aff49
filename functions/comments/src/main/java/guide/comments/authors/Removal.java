package guide.comments.authors;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.AuthorTraces;
import guide.lambda.problem.ServiceUnavailableException;

import java.util.Optional;

/// Removes one contribution in its author's name, whatever state it is in: its text and the earlier
/// ones, what moderators wrote about it, and the credit for an edit.
public final class Removal {

    /// A removal that meets somebody else's change reads again and tries again.
    private static final int MOST_TRIES = 5;

    private final AuthorContributions contributions;
    private final AuthorTraces traces;

    public Removal(AuthorContributions contributions, AuthorTraces traces) {
        this.contributions = contributions;
        this.traces = traces;
    }

    /// False for what its author has removed already.
    static boolean isLeft(AuthorCopy authorCopy) {
        return !authorCopy.isErased();
    }

    /// Removes it as it is by now.
    void remove(AuthorCopy authorCopy) {
        forgetTraces(authorCopy);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<AuthorCopy> now = contributions.copy(authorCopy.author(), authorCopy.id());
            if (now.isEmpty() || removed(now.get())) {
                return;
            }
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("the contribution is too busy"));
    }

    /// Before the removal itself: where that breaks off, nothing is left that nobody looks for any
    /// more.
    void forgetTraces(AuthorCopy authorCopy) {
        traces.forgetReasons(authorCopy.id());
        boolean accepted =
                authorCopy.state() == State.PUBLISHED || authorCopy.state() == State.REMOVED;
        if (accepted && authorCopy.id().kind() == ContributionKind.EDIT) {
            traces.forgetCredit(authorCopy.author(), authorCopy.id());
        }
    }

    private boolean removed(AuthorCopy authorCopy) {
        ContributionId id = authorCopy.id();
        Optional<Contribution.Published> published = contributions.published(id);
        if (published.isPresent()) {
            return contributions.remove(published.get(), authorCopy);
        }
        Optional<Held> held =
                authorCopy.state() == State.HELD ? contributions.held(id) : Optional.empty();
        if (held.isPresent()) {
            return contributions.removeHeld(held.get(), authorCopy);
        }
        // Between the two looks it may have been published: then it is in another state.
        return contributions.wipe(authorCopy);
    }
}
