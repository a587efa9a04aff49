package guide.comments;

import guide.http.Request;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.util.Optional;

/// A contribution, found for somebody who can prove that it is theirs.
///
/// @param held where it waits for the first time; empty once it is published
/// @param byAuthor true when the author's secret proved it, false when the edit token did
record OwnContribution(
        Contribution.Published contribution,
        Optional<Held> held,
        Manuscript manuscript,
        boolean byAuthor) {

    /// @throws Refusal 401 without a secret, 404 for what does not exist, 403 for another's
    static OwnContribution of(Request request, ContributionStore store, Identities identities) {
        String secret = Bearer.required(request);
        ContributionId id =
                ContributionId.parse(request.parameter("id"))
                        .orElseThrow(OwnContribution::notFound);
        Optional<Contribution.Published> published = store.published(id);
        Optional<Held> held = published.isPresent() ? Optional.empty() : store.held(id);
        Contribution.Published contribution =
                published.or(() -> held.map(Held::proposed)).orElseThrow(OwnContribution::notFound);
        Manuscript manuscript =
                store.manuscript(contribution.authorId(), contribution.id())
                        .orElseThrow(OwnContribution::notFound);
        Optional<AuthorId> author = identities.author(secret);
        boolean byAuthor = author.filter(contribution.authorId()::equals).isPresent();
        if (!byAuthor && !Identities.digest(secret).equals(manuscript.tokenDigest())) {
            throw new Refusal(new Problem.Forbidden("carries the secret of another contribution"));
        }
        return new OwnContribution(contribution, held, manuscript, byAuthor);
    }

    private static Refusal notFound() {
        return new Refusal(new Problem.NotFound("contribution of that id"));
    }
}
