package guide.comments.authors;

import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.AuthorContributions;
import guide.comments.spam.SpamCandidate;
import guide.comments.text.BodyText;
import guide.comments.text.Rendering;
import guide.comments.text.VisibleText;
import guide.comments.view.CommentView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `PATCH /v1/comments/{id}`: another text, within the edit window.
///
/// It goes through the rules again. A text that they match is held for a moderator, and readers go
/// on seeing the one before.
public final class EditComment {

    private final AuthorContributions contributions;
    private final AuthorTokens authorTokens;
    private final Function<SpamCandidate, List<HoldReason>> rules;
    private final InstantSource clock;

    public EditComment(
            AuthorContributions contributions,
            AuthorTokens authorTokens,
            Function<SpamCandidate, List<HoldReason>> rules,
            InstantSource clock) {
        this.contributions = contributions;
        this.authorTokens = authorTokens;
        this.rules = rules;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        // Who may not change it is refused before anything that they sent is read.
        AuthorizedContribution own =
                AuthorizedContribution.of(request, contributions, authorTokens);
        String markdown = BodyText.parse(request);
        Contribution.Published after = decide(own, markdown);
        List<HoldReason> reasons = reasons(own, rules.apply(candidate(own, after, request)));
        State state = store(own, after, markdown, reasons);
        Response answer =
                state == State.HELD
                        ? Response.json(202, CommentView.held(after))
                        : Response.ok(CommentView.reply(after));
        return answer.notStored();
    }

    /// What a moderator took out of a text does not come back without another look.
    private static List<HoldReason> reasons(AuthorizedContribution own, List<HoldReason> others) {
        if (!own.contribution().editedByModerator()) {
            return others;
        }
        List<HoldReason> all = new ArrayList<>(others);
        all.add(new HoldReason("edited", "A moderator had edited the text."));
        return all;
    }

    private State store(
            AuthorizedContribution own,
            Contribution.Published after,
            String markdown,
            List<HoldReason> reasons) {
        if (own.held().isPresent()) {
            Held before = own.held().get();
            Held next = before.revised(after, reasons.isEmpty() ? before.reasons() : reasons);
            require(contributions.reviseHeld(before, next, own.authorCopy(), markdown));
            return State.HELD;
        }
        if (reasons.isEmpty()) {
            require(contributions.revise(own.contribution(), after, own.authorCopy(), markdown));
            return State.PUBLISHED;
        }
        ThreadKey thread = own.authorCopy().thread();
        require(contributions.holdChange(new Held(thread, after, Optional.of(markdown), reasons)));
        return State.HELD;
    }

    private static void require(boolean written) {
        if (!written) {
            throw new ProblemException(new Problem.ChangedMeanwhile());
        }
    }

    private SpamCandidate candidate(
            AuthorizedContribution own, Contribution.Published after, Request request) {
        return new SpamCandidate(
                own.contribution().id().text(),
                own.contribution().id().kind().apiName(),
                own.authorCopy().thread().text(),
                own.contribution().authorId().value(),
                own.contribution().author().name(),
                own.authorCopy().signed().email(),
                VisibleText.of(own.contribution().content(), after.html()),
                // A change is no further contribution: the rate is that of the time of writing.
                own.contribution().createdAt(),
                request.caller().address(),
                null,
                "");
    }

    private Contribution.Published decide(AuthorizedContribution own, String markdown) {
        Instant now = clock.instant();
        if (now.isAfter(own.contribution().editableUntil())) {
            throw new ProblemException(
                    new Problem.Forbidden(
                            "comes after the "
                                    + Contribution.EDIT_WINDOW.toMinutes()
                                    + " minutes for changes"));
        }
        return own.contribution().revised(Rendering.html(markdown), now);
    }
}
