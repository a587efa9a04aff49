package guide.comments.authors;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.ports.AuthorContributions;
import guide.comments.text.ContributionInPath;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// A contribution, found for somebody who can prove that it is theirs.
///
/// @param held where it is held as a new one; empty once it is published
/// @param byAuthor true when the author's secret proved it, false when the edit token did
record AuthorizedContribution(
        Contribution.Published contribution,
        Optional<Held> held,
        AuthorCopy authorCopy,
        boolean byAuthor) {

    /// @throws ProblemException 401 without a secret, 404 for what does not exist, 403 for
    ///   another's
    static AuthorizedContribution of(
            Request request, AuthorContributions contributions, AuthorTokens authorTokens) {
        String secret = BearerToken.required(request);
        ContributionId id = ContributionInPath.id(request);
        Optional<Contribution.Published> published = contributions.published(id);
        Optional<Held> held = published.isPresent() ? Optional.empty() : contributions.held(id);
        Contribution.Published contribution =
                published
                        .or(() -> held.map(Held::proposed))
                        // A moderator may have published it between the two looks.
                        .or(() -> contributions.published(id))
                        .orElseThrow(ContributionInPath::notFound);
        AuthorCopy authorCopy =
                contributions
                        .copy(contribution.authorId(), contribution.id())
                        .orElseThrow(ContributionInPath::notFound);
        boolean byAuthor =
                authorTokens.author(secret).filter(contribution.authorId()::equals).isPresent();
        if (!byAuthor && !AuthorTokens.digest(secret).equals(authorCopy.tokenDigest())) {
            throw new ProblemException(
                    new Problem.Forbidden("carries the secret of another contribution"));
        }
        return new AuthorizedContribution(contribution, held, authorCopy, byAuthor);
    }
}
