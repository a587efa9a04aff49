package guide.comments.moderation;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.moderation.DecisionRequest.Action;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Page;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.stream.Stream;

/// Decides on what one author has written, a page at a time and each contribution in its own
/// transaction. Where it breaks off, asking again goes on: what was decided is in another state.
public final class DecideAuthor {

    /// So many decisions fit well into the time of one call.
    static final int MOST_AT_ONCE = 20;

    private final AuthorContributions contributions;
    private final DecideContribution decideContribution;

    public DecideAuthor(AuthorContributions contributions, DecideContribution decideContribution) {
        this.contributions = contributions;
        this.decideContribution = decideContribution;
    }

    /// Decides on the next ones.
    ///
    /// @param request what is asked for: [Action#SPAM], [Action#REMOVE], which rejects what is
    ///   held, or [Action#REJECT], which leaves what is published
    /// @param after the position behind which it goes on; empty for the beginning
    public Page<DecisionResult> decide(AuthorId author, DecisionRequest request, String after) {
        Page<AuthorCopy> page = contributions.copies(author, after, MOST_AT_ONCE);
        return new Page<>(
                page.items().stream().flatMap(each -> decided(each, request)).toList(),
                page.next());
    }

    private Stream<DecisionResult> decided(AuthorCopy each, DecisionRequest request) {
        return switch (each.state()) {
            case HELD -> {
                Action action =
                        request.action() == Action.REMOVE ? Action.REJECT : request.action();
                yield decided(each.id(), request.with(action)).stream();
            }
            case PUBLISHED ->
                    request.action() == Action.REJECT
                            ? Stream.empty()
                            : published(each.id(), request).stream();
            case REJECTED, SPAM, REMOVED, MERGED -> Stream.empty();
        };
    }

    /// The first decision may be that on a change that is held; the second takes what is published.
    private Optional<DecisionResult> published(ContributionId id, DecisionRequest request) {
        Optional<DecisionResult> first = decided(id, request);
        boolean isDecided = first.filter(result -> result.status() == 200).isPresent();
        return isDecided && contributions.published(id).isPresent() ? decided(id, request) : first;
    }

    /// What cannot be decided any more stops no other one.
    private Optional<DecisionResult> decided(ContributionId id, DecisionRequest request) {
        try {
            return Optional.of(
                    DecisionResult.of(id.text(), decideContribution.decide(id, request)));
        } catch (ProblemException e) {
            return Optional.of(DecisionResult.of(id.text(), e.problem()).orElseThrow(() -> e));
        }
    }
}
