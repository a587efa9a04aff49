package guide.comments;

import guide.comments.ContributionStore.Outcome;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.spam.Reason;
import guide.spam.Screening;
import guide.spam.Submission;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
    ///
    /// @param reasons why it waits for a moderator; empty when it is published at once
    private record Accepted(
            Contribution.Published contribution,
            Manuscript manuscript,
            List<Reason> reasons,
            String editToken,
            @Nullable String newSecret) {}

    private final ContributionStore store;
    private final Subjects subjects;
    private final Identities identities;
    private final Screening screening;
    private final ReturnTo returnTo;
    private final InstantSource clock;

    PostComment(
            ContributionStore store,
            Subjects subjects,
            Identities identities,
            Screening screening,
            ReturnTo returnTo,
            InstantSource clock) {
        this.store = store;
        this.subjects = subjects;
        this.identities = identities;
        this.screening = screening;
        this.returnTo = returnTo;
        this.clock = clock;
    }

    Response answer(Request request) {
        Parsed parsed = parse(request);
        Accepted accepted = decide(parsed, request.caller().address());
        return render(parsed, accepted, store(parsed, accepted));
    }

    private Outcome store(Parsed parsed, Accepted accepted) {
        ThreadKey thread = parsed.comment().thread();
        Contribution.Published contribution = accepted.contribution();
        if (accepted.reasons().isEmpty()) {
            return store.publish(thread, contribution, accepted.manuscript());
        }
        return store.hold(
                new Held(thread, contribution, Optional.empty(), accepted.reasons()),
                accepted.manuscript().in(State.HELD));
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

    private Accepted decide(Parsed parsed, String address) {
        NewComment comment = subjects.checked(parsed.comment(), parsed.now());
        comment.parent().ifPresent(parent -> requireParent(parent, comment.thread()));
        Contribution.Published contribution = contribution(parsed, comment);
        String editToken = identities.editToken(contribution.id());
        return new Accepted(
                contribution,
                manuscript(comment, contribution, editToken),
                reasons(contribution, comment, address, parsed),
                editToken,
                parsed.minted() ? parsed.secret() : null);
    }

    private Contribution.Published contribution(Parsed parsed, NewComment comment) {
        Kind kind = comment.content().kind();
        String stamp = identities.stamp(parsed.key(), kind, parsed.now());
        ContributionId id =
                comment.parent()
                        .map(parent -> parent.reply(stamp))
                        .orElseGet(() -> ContributionId.ofRoot(comment.thread(), stamp));
        return new Contribution.Published(
                id,
                comment.parent(),
                parsed.author(),
                comment.author().shown(),
                comment.content(),
                Rendering.html(kind, comment.markdown()),
                0,
                Optional.empty(),
                Votes.NONE);
    }

    private static Manuscript manuscript(
            NewComment comment, Contribution.Published contribution, String editToken) {
        return new Manuscript(
                contribution.authorId(),
                contribution.id(),
                comment.thread(),
                comment.author(),
                comment.content(),
                comment.markdown(),
                comment.fingerprint(),
                Identities.digest(editToken),
                State.PUBLISHED);
    }

    /// Nobody changes the catalogue or the list of wanted libraries alone, however well they are
    /// known (decision record 9).
    private static Optional<Reason> alwaysHeld(Content content) {
        return switch (content) {
            case Content.Comment _, Content.Suggestion _ -> Optional.empty();
            case Content.Edit _ -> Optional.of(new Reason("edit", "It changes the catalogue."));
            case Content.ReviewRequest _ ->
                    Optional.of(
                            new Reason(
                                    "review-request",
                                    "It puts a library on the list of wanted ones."));
        };
    }

    private List<Reason> reasons(
            Contribution.Published contribution,
            NewComment comment,
            String address,
            Parsed parsed) {
        Submission sent =
                new Submission(
                        contribution.id().text(),
                        comment.content().kind().word(),
                        comment.thread().text(),
                        contribution.authorId().value(),
                        comment.author().name(),
                        comment.shownText(),
                        parsed.now(),
                        address,
                        comment.proof(),
                        comment.honeypot());
        List<Reason> reasons = new ArrayList<>(screening.reasons(sent, () -> approvals(parsed)));
        alwaysHeld(comment.content()).ifPresent(reasons::add);
        return reasons;
    }

    /// Who has just been given a secret has nothing behind them: no read.
    private long approvals(Parsed parsed) {
        return parsed.minted() ? 0 : store.approvals(parsed.author());
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
            case Outcome.Kept kept -> kept(parsed, accepted, kept);
        };
    }

    /// A form's sender is led back to the page; everybody else gets the receipt.
    private static Response kept(Parsed parsed, Accepted accepted, Outcome.Kept kept) {
        Contribution.Published contribution = kept.contribution();
        return parsed.returnTo()
                .map(page -> Response.seeOther(ReturnTo.at(page, contribution.id(), kept.state())))
                .orElseGet(
                        () ->
                                Response.json(
                                        waits(kept.state()) ? 202 : 201,
                                        Receipt.of(
                                                parsed.comment().thread(),
                                                contribution,
                                                kept.state(),
                                                accepted.editToken(),
                                                accepted.newSecret())))
                .counting(PostCounts.of(kept.state(), accepted.reasons()))
                .notStored();
    }

    private static boolean waits(State state) {
        return switch (state) {
            case HELD, REJECTED, SPAM -> true;
            case PUBLISHED, REMOVED, MERGED -> false;
        };
    }

    private static Refusal refused(String pointer, String rule) {
        return Refusal.of(FieldError.inBody(pointer, rule));
    }
}
