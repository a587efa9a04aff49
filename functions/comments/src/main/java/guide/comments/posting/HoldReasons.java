package guide.comments.posting;

import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.ports.Posts;
import guide.comments.spam.HoldPolicy;
import guide.comments.spam.SpamCandidate;
import guide.comments.text.VisibleText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a new contribution is held for a moderator: the policy, and what its kind asks for.
record HoldReasons(Posts posts, HoldPolicy policy) {

    /// Empty when it is published at once.
    List<HoldReason> of(PostRequest sent, SpamCandidate candidate) {
        List<HoldReason> reasons =
                new ArrayList<>(policy.reasons(candidate, () -> approvals(sent)));
        byKind(sent.comment().content()).ifPresent(reasons::add);
        return reasons;
    }

    /// What moderators may know of where it comes from.
    Optional<Held.Sender> sender(SpamCandidate candidate) {
        return policy.sender(candidate);
    }

    /// @param address of the sender; empty when it is not known
    static SpamCandidate candidate(
            PostRequest sent, Contribution.Published contribution, String address) {
        NewComment comment = sent.comment();
        return new SpamCandidate(
                contribution.id().text(),
                comment.content().kind().apiName(),
                comment.thread().text(),
                contribution.authorId().value(),
                comment.author().name(),
                comment.author().email(),
                VisibleText.of(comment.content(), contribution.html()),
                sent.now(),
                address,
                comment.proof(),
                comment.honeypot());
    }

    /// A new author has nothing approved yet: no read.
    private long approvals(PostRequest sent) {
        return sent.isNewAuthor() ? 0 : posts.approvals(sent.author());
    }

    /// Nobody changes the catalogue or the list of wanted libraries alone, however well they are
    /// known (decision record 9).
    private static Optional<HoldReason> byKind(Content content) {
        return switch (content) {
            case Content.Comment _, Content.Suggestion _ -> Optional.empty();
            case Content.SuggestedEdit _ ->
                    Optional.of(new HoldReason("edit", "Changes the catalogue."));
            case Content.ReviewRequest _ ->
                    Optional.of(new HoldReason("review-request", "Adds a review request."));
        };
    }
}
