package guide.comments.authors;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionStore;
import guide.comments.identity.AuthorTokens;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `DELETE /v1/comments/{id}`: by the edit token within the edit window, by the author's secret at
/// any time.
public final class RemoveComment {

    private final ContributionStore store;
    private final AuthorTokens authorTokens;
    private final InstantSource clock;

    public RemoveComment(ContributionStore store, AuthorTokens authorTokens, InstantSource clock) {
        this.store = store;
        this.authorTokens = authorTokens;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        AuthorizedContribution own = AuthorizedContribution.of(request, store, authorTokens);
        boolean late = clock.instant().isAfter(own.contribution().editableUntil());
        if (late && !own.byAuthor()) {
            throw new ProblemException(
                    new Problem.Forbidden(
                            "comes after the "
                                    + Contribution.EDIT_WINDOW.toMinutes()
                                    + " minutes of the edit token; the author secret works"));
        }
        boolean removed =
                own.held()
                        .map(held -> store.removeHeld(held, own.authorCopy()))
                        .orElseGet(() -> store.remove(own.contribution(), own.authorCopy()));
        if (!removed) {
            throw new ProblemException(new Problem.ChangedMeanwhile());
        }
        return Response.noContent();
    }
}
