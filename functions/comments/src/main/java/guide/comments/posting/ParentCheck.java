package guide.comments.posting;

import guide.comments.domain.ContributionId;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Posts;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

/// A reply is in the thread of what it replies to, and that exists.
final class ParentCheck {

    private ParentCheck() {}

    static void require(NewComment comment, Posts posts) {
        comment.parent().ifPresent(parent -> require(parent, comment, posts));
    }

    private static void require(ContributionId parent, NewComment comment, Posts posts) {
        if (!Identifiers.isIn(parent, comment.thread())) {
            throw refused("must be in the same thread");
        }
        if (posts.find(parent).isEmpty()) {
            throw refused("must be the id of a contribution that exists");
        }
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody("/parent", rule));
    }
}
