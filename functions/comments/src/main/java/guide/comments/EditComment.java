package guide.comments;

import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.time.Instant;
import java.time.InstantSource;

/// `PATCH /v1/comments/{id}`: another text, within the edit window.
final class EditComment {

    private final ContributionStore store;
    private final Identities identities;
    private final InstantSource clock;

    EditComment(ContributionStore store, Identities identities, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly();
        String markdown = BodyText.parse(request);
        OwnContribution own = OwnContribution.of(request, store, identities);
        Contribution.Published after = decide(own, markdown);
        if (!store.revise(own.contribution(), after, own.manuscript(), markdown)) {
            throw new Refusal(new Problem.ChangedMeanwhile());
        }
        return Response.ok(CommentView.reply(after)).notStored();
    }

    private Contribution.Published decide(OwnContribution own, String markdown) {
        Instant now = clock.instant();
        if (now.isAfter(own.contribution().editableUntil())) {
            throw new Refusal(
                    new Problem.Forbidden(
                            "comes after the "
                                    + Contribution.EDIT_WINDOW.toMinutes()
                                    + " minutes for changes"));
        }
        return own.contribution().revised(Rendering.html(markdown), now);
    }
}
