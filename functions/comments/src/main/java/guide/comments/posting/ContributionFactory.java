package guide.comments.posting;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.text.Rendering;

import java.util.Optional;

/// Makes contributions, and their authors' copies, of what was sent.
record ContributionFactory(AuthorTokens authorTokens) {

    NewContribution make(PostRequest sent) {
        Contribution.Published contribution = contribution(sent);
        String editToken = authorTokens.editToken(contribution.id());
        return new NewContribution(
                contribution, authorCopy(sent.comment(), contribution, editToken), editToken);
    }

    private Contribution.Published contribution(PostRequest sent) {
        NewComment comment = sent.comment();
        ContributionKind kind = comment.content().kind();
        String sortableId = authorTokens.sortableId(sent.key(), kind, sent.now());
        ContributionId id =
                comment.parent()
                        .map(parent -> parent.reply(sortableId))
                        .orElseGet(() -> Identifiers.root(comment.thread(), sortableId));
        return new Contribution.Published(
                id,
                comment.parent(),
                sent.author(),
                comment.author().withoutEmail(),
                comment.content(),
                Rendering.html(kind, comment.markdown()),
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private static AuthorCopy authorCopy(
            NewComment comment, Contribution.Published contribution, String editToken) {
        return new AuthorCopy(
                contribution.authorId(),
                contribution.id(),
                comment.thread(),
                comment.signed(),
                comment.content(),
                comment.markdown(),
                comment.fingerprint(),
                AuthorTokens.digest(editToken),
                State.PUBLISHED);
    }
}
