package guide.comments.posting;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadLookup;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

/// A reply is in the thread of what it replies to, and that exists.
final class ParentCheck {

    private ParentCheck() {}

    /// The same in the thread as it is stored: a reply is in its parent's, and where a root belongs
    /// has to be looked up.
    static NewComment placed(NewComment comment, ThreadLookup threads) {
        return comment.in(
                comment.parent()
                        .map(parent -> thread(parent, comment))
                        .orElseGet(() -> threads.key(comment.asked())));
    }

    private static ThreadKey thread(ContributionId parent, NewComment comment) {
        return Identifiers.formOf(parent, comment.asked())
                .orElseThrow(() -> refused("must be in the same thread"));
    }

    static void require(NewComment comment, Posts posts) {
        comment.parent().ifPresent(parent -> require(parent, posts));
    }

    private static void require(ContributionId parent, Posts posts) {
        if (posts.find(parent).isEmpty()) {
            throw refused("must be the id of a contribution that exists");
        }
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody("/parent", rule));
    }
}
