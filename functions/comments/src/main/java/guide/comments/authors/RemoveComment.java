package guide.comments.authors;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.ports.AuthorContributions;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;
import java.util.Optional;

/// `DELETE /v1/comments/{id}`: by the edit token within the edit window, by the author's secret at
/// any time.
public final class RemoveComment {

    private final AuthorContributions contributions;
    private final Removal removal;
    private final AuthorTokens authorTokens;
    private final InstantSource clock;

    public RemoveComment(
            AuthorContributions contributions,
            Removal removal,
            AuthorTokens authorTokens,
            InstantSource clock) {
        this.contributions = contributions;
        this.removal = removal;
        this.authorTokens = authorTokens;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        Optional<AuthorCopy> past = notShown(request);
        if (past.isPresent()) {
            removal.remove(past.get());
            return Response.noContent();
        }
        AuthorizedContribution own =
                AuthorizedContribution.of(request, contributions, authorTokens);
        requireInTime(own);
        removal.forgetTraces(own.authorCopy());
        boolean removed =
                own.held()
                        .map(held -> contributions.removeHeld(held, own.authorCopy()))
                        .orElseGet(
                                () -> contributions.remove(own.contribution(), own.authorCopy()));
        if (!removed) {
            throw new ProblemException(new Problem.ChangedMeanwhile());
        }
        return Response.noContent();
    }

    /// What moderators rejected or removed is kept for a while, and is still its author's to erase.
    private Optional<AuthorCopy> notShown(Request request) {
        Optional<ContributionId> id = ContributionId.parse(request.parameter("id"));
        return authorTokens
                .author(BearerToken.required(request))
                .flatMap(author -> id.flatMap(each -> contributions.copy(author, each)))
                .filter(each -> each.state() != State.PUBLISHED && each.state() != State.HELD)
                .filter(Removal::isLeft);
    }

    private void requireInTime(AuthorizedContribution own) {
        boolean late = clock.instant().isAfter(own.contribution().editableUntil());
        if (late && !own.byAuthor()) {
            throw new ProblemException(
                    new Problem.Forbidden(
                            "comes after the "
                                    + Contribution.EDIT_WINDOW.toMinutes()
                                    + " minutes of the edit token; the author secret works"));
        }
    }
}
