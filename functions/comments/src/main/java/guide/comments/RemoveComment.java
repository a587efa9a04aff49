package guide.comments;

import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.time.InstantSource;

/// `DELETE /v1/comments/{id}`: by the edit token within the edit window, by the author's secret at
/// any time.
final class RemoveComment {

    private final ContributionStore store;
    private final Identities identities;
    private final InstantSource clock;

    RemoveComment(ContributionStore store, Identities identities, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly();
        OwnContribution own = OwnContribution.of(request, store, identities);
        boolean late = clock.instant().isAfter(own.contribution().editableUntil());
        if (late && !own.byAuthor()) {
            throw new Refusal(
                    new Problem.Forbidden(
                            "comes after the "
                                    + Contribution.EDIT_WINDOW.toMinutes()
                                    + " minutes of the edit token; the author secret works"));
        }
        boolean removed =
                own.held()
                        .map(held -> store.removeHeld(held, own.manuscript()))
                        .orElseGet(() -> store.remove(own.contribution(), own.manuscript()));
        if (!removed) {
            throw new Refusal(new Problem.ChangedMeanwhile());
        }
        return Response.noContent();
    }
}
