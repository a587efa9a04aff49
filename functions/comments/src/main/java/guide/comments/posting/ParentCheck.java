package guide.comments.posting;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadLookup;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// A reply is in the thread of what it replies to, and that exists.
final class ParentCheck {

    private ParentCheck() {}

    /// The same in the thread as it is stored: a reply is in its parent's, and where a root belongs
    /// has to be looked up.
    ///
    /// @throws ProblemException where the parent is not there, or in another thread
    static NewComment placed(NewComment comment, ThreadLookup threads, Posts posts) {
        return comment.parent()
                .map(parent -> reply(comment, parent, threads, posts))
                .orElseGet(() -> comment.in(threads.key(comment.asked())));
    }

    private static NewComment reply(
            NewComment comment, ContributionId parent, ThreadLookup threads, Posts posts) {
        Optional<ThreadKey> thread = Identifiers.formOf(parent, comment.asked());
        return thread.filter(_ -> posts.find(parent).isPresent())
                .map(comment::in)
                .or(() -> moved(comment, parent, threads, posts))
                .orElseThrow(
                        () ->
                                refused(
                                        thread.isPresent()
                                                ? "must be the id of a contribution that exists"
                                                : "must be in the same thread"));
    }

    /// A reply to what stands in another thread by now; parent or thread may be from before.
    private static Optional<NewComment> moved(
            NewComment comment, ContributionId parent, ThreadLookup threads, Posts posts) {
        ContributionId today = threads.today(parent);
        ThreadKey thread = threads.find(comment.asked()).key();
        boolean isSame = today.equals(parent) && comment.asked().forms().anyMatch(thread::equals);
        return !isSame && Identifiers.isIn(today, thread) && posts.find(today).isPresent()
                ? Optional.of(comment.replyTo(today).in(thread))
                : Optional.empty();
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody("/parent", rule));
    }
}
