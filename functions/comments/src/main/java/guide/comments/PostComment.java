package guide.comments;

import guide.comments.ContributionStore.Outcome;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// `POST /v1/comments`.
final class PostComment {

    /// @param minted true when the author had no secret before
    private record Parsed(
            NewComment comment,
            Optional<IdempotencyKey> key,
            String secret,
            AuthorId author,
            boolean minted,
            Optional<URI> returnTo,
            Instant now) {}

    /// A post that passed every check.
    private record Accepted(
            Contribution.Published contribution,
            Manuscript manuscript,
            String editToken,
            @Nullable String newSecret) {}

    private final ContributionStore store;
    private final ThreadSubjects subjects;
    private final Identities identities;
    private final ReturnTo returnTo;
    private final InstantSource clock;

    PostComment(
            ContributionStore store,
            ThreadSubjects subjects,
            Identities identities,
            ReturnTo returnTo,
            InstantSource clock) {
        this.store = store;
        this.subjects = subjects;
        this.identities = identities;
        this.returnTo = returnTo;
        this.clock = clock;
    }

    Response answer(Request request) {
        Parsed parsed = parse(request);
        Accepted accepted = decide(parsed);
        Outcome outcome =
                store.publish(
                        parsed.comment().thread(), accepted.contribution(), accepted.manuscript());
        return render(parsed, accepted, outcome);
    }

    private Parsed parse(Request request) {
        request.query().allowOnly();
        Instant now = clock.instant();
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, now));
        Optional<String> known = Bearer.of(request);
        String secret = known.orElseGet(() -> identities.authorSecret(key));
        AuthorId author = identities.author(secret).orElseThrow(Bearer::unauthorized);
        Optional<Query> form =
                request.isForm() ? Optional.of(request.formBody()) : Optional.empty();
        NewComment comment =
                form.map(NewCommentReader::read)
                        .orElseGet(() -> NewCommentReader.read(request.jsonBody()));
        Optional<URI> page = form.map(fields -> page(fields, request));
        return new Parsed(comment, key, secret, author, known.isEmpty(), page, now);
    }

    private URI page(Query form, Request request) {
        return returnTo.page(form.one("returnTo").or(() -> request.header("referer")));
    }

    private Accepted decide(Parsed parsed) {
        NewComment comment = parsed.comment();
        if (!subjects.exists(comment.thread())) {
            throw refused("/thread", "must be about something in the catalogue");
        }
        comment.parent().ifPresent(parent -> requireParent(parent, comment.thread()));
        String html = Rendering.html(comment.markdown());
        String stamp = identities.stamp(parsed.key(), parsed.now());
        ContributionId id =
                comment.parent()
                        .map(parent -> parent.reply(stamp))
                        .orElseGet(() -> ContributionId.ofRoot(comment.thread(), stamp));
        String editToken = identities.editToken(id);
        return new Accepted(
                new Contribution.Published(
                        id,
                        comment.parent(),
                        parsed.author(),
                        comment.author().shown(),
                        html,
                        0,
                        Optional.empty(),
                        Votes.NONE),
                manuscript(parsed, id, editToken),
                editToken,
                parsed.minted() ? parsed.secret() : null);
    }

    private static Manuscript manuscript(Parsed parsed, ContributionId id, String editToken) {
        NewComment comment = parsed.comment();
        return new Manuscript(
                parsed.author(),
                id,
                comment.thread(),
                comment.author(),
                comment.markdown(),
                comment.fingerprint(),
                Identities.digest(editToken),
                Manuscript.State.PUBLISHED);
    }

    private void requireParent(ContributionId parent, ThreadKey thread) {
        if (!parent.thread().equals(ContributionId.threadPart(thread))) {
            throw refused("/parent", "must be in the same thread");
        }
        if (store.find(parent).isEmpty()) {
            throw refused("/parent", "must be the id of a contribution that exists");
        }
    }

    private static Response render(Parsed parsed, Accepted accepted, Outcome outcome) {
        return switch (outcome) {
            case Outcome.KeyReused _ -> throw new Refusal(new Problem.KeyReused());
            case Outcome.ThreadClosed _ -> throw new Refusal(new Problem.ThreadClosed());
            case Outcome.Posted posted -> posted(parsed, accepted, posted.contribution());
        };
    }

    /// A form's sender is led back to the page; everybody else gets the receipt.
    private static Response posted(
            Parsed parsed, Accepted accepted, Contribution.Published contribution) {
        ThreadKey thread = parsed.comment().thread();
        return parsed.returnTo()
                .map(page -> Response.seeOther(ReturnTo.at(page, contribution.id())))
                .orElseGet(
                        () ->
                                Response.json(
                                        201,
                                        Receipt.of(
                                                thread,
                                                contribution,
                                                accepted.editToken(),
                                                accepted.newSecret())))
                .notStored();
    }

    private static Refusal refused(String pointer, String rule) {
        return Refusal.of(FieldError.inBody(pointer, rule));
    }
}
