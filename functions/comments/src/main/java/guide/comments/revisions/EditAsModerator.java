package guide.comments.revisions;

import guide.comments.access.Moderators;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Moderation;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.PublishEffect;
import guide.comments.text.ContributionInPath;
import guide.comments.text.Rendering;
import guide.comments.view.CommentView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// `PATCH /v1/moderation/comments/{id}`: another text in place of the one that stands or waits, at
/// any time.
///
/// What moderators have written themselves they just change. Everything else becomes a revision
/// that says that it is a moderator's, for a reason; the author's own text is kept beside it, and
/// can be put back.
public final class EditAsModerator {

    /// What stands or waits.
    ///
    /// @param held as it waits, or would
    private record EditedText(State state, Held held, AuthorCopy copy) {

        Contribution.Published published() {
            return held.proposed();
        }

        boolean isBy(String moderator) {
            return published().authorId().equals(Identifiers.moderator(moderator));
        }
    }

    private final Moderators moderators;
    private final Moderation moderation;
    private final ModerationRecords records;
    private final InstantSource clock;

    public EditAsModerator(
            Moderators moderators,
            Moderation moderation,
            ModerationRecords records,
            InstantSource clock) {
        this.moderators = moderators;
        this.moderation = moderation;
        this.records = records;
        this.clock = clock;
    }

    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        EditedText found = find(ContributionInPath.id(request));
        seat.require(found.held().thread());
        TextEdit sent = TextEdit.parse(request, found.isBy(seat.by()));
        if (isRepeated(found, sent, seat.by())) {
            return answer(found.state(), found.published());
        }
        if (sent.read().isPresent() && sent.read().getAsInt() != found.published().revision()) {
            throw failed(found.state(), "has another text by now than the one that was read");
        }
        TextEdit edit = sent.restoring(records.earlier(found.held().id()));
        return store(found, edit, seat.by());
    }

    private EditedText find(ContributionId id) {
        Optional<Held> held = moderation.held(id);
        Optional<Contribution.Published> published = moderation.published(id);
        if (held.isPresent() && (published.isPresent() || held.get().change().isPresent())) {
            throw failed(State.HELD, "has a change that waits to be decided on first");
        }
        AuthorCopy copy = records.past(id).orElseThrow(ContributionInPath::notFound);
        if (held.isPresent()) {
            return new EditedText(State.HELD, held.get(), copy);
        }
        ThreadKey thread = moderation.thread(id).orElseThrow(ContributionInPath::notFound);
        return published
                .map(each -> new EditedText(State.PUBLISHED, each.keep(thread).held(), copy))
                .orElseThrow(() -> failed(copy.state(), "is neither published nor held"));
    }

    /// The same moderator's retry finds what the first try did.
    private boolean isRepeated(EditedText found, TextEdit sent, String by) {
        return sent.read().isPresent()
                && sent.read().getAsInt() == found.published().revision() - 1
                && sent.body().filter(found.copy().markdown()::equals).isPresent()
                && moderation
                        .lastDecision(found.held().id())
                        .filter(last -> last.what().equals("edit") && last.by().equals(by))
                        .filter(last -> last.why().equals(sent.reason()))
                        .isPresent();
    }

    private Response store(EditedText found, TextEdit edit, String by) {
        String markdown = edit.body().orElseThrow();
        if (markdown.equals(found.copy().markdown())) {
            throw ProblemException.of(
                    FieldError.inBody("/body", "must differ from the text that stands there"));
        }
        Instant now = clock.instant();
        Contribution.Published after =
                found.published()
                        .revised(Rendering.html(markdown), now, edit.markedFor().isPresent());
        AuthorCopy later =
                edit.markedFor()
                        .map(why -> found.copy().editedByModerator(markdown, why, now))
                        .orElseGet(() -> found.copy().revised(markdown));
        Decision.Revise decision =
                found.state() == State.HELD
                        ? found.held().revise(after, found.copy(), later)
                        : found.published()
                                .revise(found.held().thread(), after, found.copy(), later);
        if (!moderation.decide(
                decision, logEntry(decision, edit, by, now), new PublishEffect.None())) {
            throw new ProblemException(new Problem.ChangedMeanwhile());
        }
        return answer(found.state(), after);
    }

    private static LogEntry logEntry(
            Decision.Revise decision, TextEdit edit, String by, Instant now) {
        return new LogEntry(
                now,
                by,
                "edit",
                decision.id().text(),
                edit.reason(),
                decision.to().apiName(),
                decision.revision());
    }

    private static Response answer(State state, Contribution.Published shown) {
        return Response.ok(state == State.HELD ? CommentView.held(shown) : CommentView.reply(shown))
                .notStored();
    }

    private static ProblemException failed(State state, String rule) {
        return new ProblemException(new Problem.PreconditionFailed(state.apiName(), rule));
    }
}
