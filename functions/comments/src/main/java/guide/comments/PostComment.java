package guide.comments;

import guide.comments.ContributionStore.Once;
import guide.comments.ContributionStore.Outcome;
import guide.http.Request;
import guide.http.Response;
import guide.markdown.Markdown;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// `POST /v1/comments`: parse, decide, store, render.
final class PostComment {

    /// How long the edit token works.
    static final Duration EDIT_WINDOW = Duration.ofMinutes(15);

    /// Rendered text may be no longer than this, so that every contribution fits an item of 400 KB.
    private static final int LONGEST_HTML = 100_000;

    /// A post that passed every check.
    private record Accepted(ThreadKey thread, Contribution contribution, Optional<Once> once) {}

    private record Parsed(NewComment comment, Optional<IdempotencyKey> key, Instant now) {}

    private final ContributionStore store;
    private final ThreadSubjects subjects;
    private final Identities identities;
    private final InstantSource clock;

    PostComment(
            ContributionStore store,
            ThreadSubjects subjects,
            Identities identities,
            InstantSource clock) {
        this.store = store;
        this.subjects = subjects;
        this.identities = identities;
        this.clock = clock;
    }

    Response answer(Request request) {
        Accepted accepted = decide(parse(request));
        Outcome outcome =
                store.publish(accepted.thread(), accepted.contribution(), accepted.once());
        return render(accepted.thread(), outcome);
    }

    private Parsed parse(Request request) {
        request.query().allowOnly();
        Instant now = clock.instant();
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, now));
        return new Parsed(NewCommentReader.read(request.jsonBody()), key, now);
    }

    private Accepted decide(Parsed parsed) {
        NewComment comment = parsed.comment();
        if (!subjects.exists(comment.thread())) {
            throw refused("/thread", "must be about something in the catalogue");
        }
        comment.parent().ifPresent(parent -> requireParent(parent, comment.thread()));
        String html = Markdown.toHtml(comment.markdown());
        if (html.isEmpty() || html.length() > LONGEST_HTML) {
            throw refused(
                    "/body", "must show something, and not more than the limit when rendered");
        }
        String stamp = identities.stamp(parsed.key(), parsed.now());
        ContributionId id =
                comment.parent()
                        .map(parent -> parent.reply(stamp))
                        .orElseGet(() -> ContributionId.ofRoot(comment.thread(), stamp));
        Contribution contribution =
                new Contribution(id, comment.parent(), comment.author(), comment.markdown(), html);
        return new Accepted(
                comment.thread(), contribution, parsed.key().map(key -> once(key, parsed)));
    }

    private void requireParent(ContributionId parent, ThreadKey thread) {
        if (!parent.thread().equals(ContributionId.threadPart(thread))) {
            throw refused("/parent", "must be in the same thread");
        }
        if (store.find(parent).isEmpty()) {
            throw refused("/parent", "must be the id of a contribution that exists");
        }
    }

    /// The key is out of time after the window; keeping it twice as long leaves no gap.
    private Once once(IdempotencyKey key, Parsed parsed) {
        return new Once(
                identities.digest(key),
                parsed.comment().fingerprint(),
                parsed.now().plus(IdempotencyKey.WINDOW.multipliedBy(3)));
    }

    private Response render(ThreadKey thread, Outcome outcome) {
        return switch (outcome) {
            case Outcome.KeyReused _ -> throw new Refusal(new Problem.KeyReused());
            case Outcome.Published published -> {
                Contribution contribution = published.contribution();
                yield Response.json(
                                201,
                                CommentView.receipt(
                                        thread,
                                        contribution,
                                        identities.editToken(contribution.id())))
                        .with("cache-control", "no-store");
            }
        };
    }

    private static Refusal refused(String pointer, String rule) {
        return Refusal.of(FieldError.inBody(pointer, rule));
    }
}
