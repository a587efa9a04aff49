package guide.comments;

import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.spam.Reason;
import guide.spam.Submission;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `PATCH /v1/comments/{id}`: another text, within the edit window.
///
/// It goes through the rules again. A text that they hold waits for a moderator, and readers go on
/// seeing the one before.
final class EditComment {

    private final ContributionStore store;
    private final Identities identities;
    private final Function<Submission, List<Reason>> rules;
    private final InstantSource clock;

    EditComment(
            ContributionStore store,
            Identities identities,
            Function<Submission, List<Reason>> rules,
            InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.rules = rules;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly();
        String markdown = BodyText.parse(request);
        OwnContribution own = OwnContribution.of(request, store, identities);
        Contribution.Published after = decide(own, markdown);
        List<Reason> reasons = rules.apply(submission(own, markdown, request));
        State state = store(own, after, markdown, reasons);
        Response answer =
                state == State.HELD
                        ? Response.json(202, CommentView.held(after))
                        : Response.ok(CommentView.reply(after));
        return answer.notStored();
    }

    private State store(
            OwnContribution own,
            Contribution.Published after,
            String markdown,
            List<Reason> reasons) {
        if (own.held().isPresent()) {
            Held before = own.held().get();
            Held next = before.revised(after, reasons.isEmpty() ? before.reasons() : reasons);
            require(store.reviseHeld(before, next, own.manuscript(), markdown));
            return State.HELD;
        }
        if (reasons.isEmpty()) {
            require(store.revise(own.contribution(), after, own.manuscript(), markdown));
            return State.PUBLISHED;
        }
        ThreadKey thread = own.manuscript().thread();
        require(store.holdChange(new Held(thread, after, Optional.of(markdown), reasons)));
        return State.HELD;
    }

    private static void require(boolean written) {
        if (!written) {
            throw new Refusal(new Problem.ChangedMeanwhile());
        }
    }

    private Submission submission(OwnContribution own, String markdown, Request request) {
        return new Submission(
                own.contribution().id().text(),
                own.contribution().id().kind().word(),
                own.manuscript().thread().text(),
                own.contribution().authorId().value(),
                own.contribution().author().name(),
                NewComment.shownText(own.contribution().content(), markdown),
                // A change is no further contribution: the rate is that of the time of writing.
                own.contribution().createdAt(),
                request.caller().address(),
                null,
                "");
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
