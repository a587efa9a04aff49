package guide.comments;

import guide.http.Request;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.util.Optional;

/// A contribution, found for somebody who can prove that it is theirs.
///
/// @param byAuthor true when the author's secret proved it, false when the edit token did
record OwnContribution(
        Contribution.Published contribution, Manuscript manuscript, boolean byAuthor) {

    /// @throws Refusal 401 without a secret, 404 for what does not exist, 403 for another's
    static OwnContribution of(Request request, ContributionStore store, Identities identities) {
        String secret = Bearer.required(request);
        Contribution.Published contribution =
                ContributionId.parse(request.parameter("id"))
                        .flatMap(store::published)
                        .orElseThrow(
                                () -> refusal(new Problem.NotFound("contribution of that id")));
        Manuscript manuscript =
                store.manuscript(contribution.authorId(), contribution.id())
                        .orElseThrow(
                                () -> refusal(new Problem.NotFound("contribution of that id")));
        Optional<AuthorId> author = identities.author(secret);
        boolean byAuthor = author.filter(contribution.authorId()::equals).isPresent();
        if (!byAuthor && !Identities.digest(secret).equals(manuscript.tokenDigest())) {
            throw refusal(new Problem.Forbidden("carries the secret of another contribution"));
        }
        return new OwnContribution(contribution, manuscript, byAuthor);
    }

    private static Refusal refusal(Problem problem) {
        return new Refusal(problem);
    }
}
