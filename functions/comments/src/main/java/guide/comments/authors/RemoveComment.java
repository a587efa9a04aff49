package guide.comments.authors;

import guide.comments.domain.Contribution;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.AuthorContributions;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `DELETE /v1/comments/{id}`: by the edit token within the edit window, by the author's secret at
/// any time.
public final class RemoveComment {

    private final AuthorContributions contributions;
    private final AuthorTokens authorTokens;
    private final InstantSource clock;

    public RemoveComment(
            AuthorContributions contributions, AuthorTokens authorTokens, InstantSource clock) {
        this.contributions = contributions;
        this.authorTokens = authorTokens;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        AuthorizedContribution own =
                AuthorizedContribution.of(request, contributions, authorTokens);
        requireInTime(own);
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
