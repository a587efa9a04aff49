package guide.comments.posting;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.ContributionStore.PostResult;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.NewComment;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.identity.IdempotencyKey;
import guide.comments.spam.HoldPolicy;
import guide.comments.spam.SpamCandidate;
import guide.comments.text.Rendering;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `POST /v1/comments`.
public final class PostComment {

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
            AuthorCopy authorCopy,
            List<HoldReason> reasons,
            String editToken,
            @Nullable String newSecret) {}

    private final ContributionStore store;
    private final TargetCheck targetCheck;
    private final AuthorTokens authorTokens;
    private final HoldPolicy holdPolicy;
    private final ReturnTo returnTo;
    private final InstantSource clock;

    public PostComment(
            ContributionStore store,
            TargetCheck targetCheck,
            AuthorTokens authorTokens,
            HoldPolicy holdPolicy,
            ReturnTo returnTo,
            InstantSource clock) {
        this.store = store;
        this.targetCheck = targetCheck;
        this.authorTokens = authorTokens;
        this.holdPolicy = holdPolicy;
        this.returnTo = returnTo;
        this.clock = clock;
    }

    public Response answer(Request request) {
        Parsed parsed = parse(request);
        Accepted accepted = decide(parsed, request.caller().address());
        return render(parsed, accepted, store(parsed, accepted));
    }

    private PostResult store(Parsed parsed, Accepted accepted) {
        ThreadKey thread = parsed.comment().thread();
        Contribution.Published contribution = accepted.contribution();
        if (accepted.reasons().isEmpty()) {
            return store.publish(thread, contribution, accepted.authorCopy());
        }
        return store.hold(
                new Held(thread, contribution, Optional.empty(), accepted.reasons()),
                accepted.authorCopy().in(State.HELD));
    }

    private Parsed parse(Request request) {
        request.query().allowOnly();
        Instant now = clock.instant();
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, now));
        Optional<String> known = BearerToken.of(request);
        String secret = known.orElseGet(() -> authorTokens.authorSecret(key));
        AuthorId author = authorTokens.author(secret).orElseThrow(BearerToken::unauthorized);
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
        NewComment comment = targetCheck.checked(parsed.comment(), parsed.now());
        comment.parent().ifPresent(parent -> requireParent(parent, comment.thread()));
        Contribution.Published contribution = contribution(parsed, comment);
        String editToken = authorTokens.editToken(contribution.id());
        return new Accepted(
                contribution,
                manuscript(comment, contribution, editToken),
                reasons(contribution, comment, address, parsed),
                editToken,
                parsed.minted() ? parsed.secret() : null);
    }

    private Contribution.Published contribution(Parsed parsed, NewComment comment) {
        ContributionKind kind = comment.content().kind();
        String stamp = authorTokens.stamp(parsed.key(), kind, parsed.now());
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

    private static AuthorCopy manuscript(
            NewComment comment, Contribution.Published contribution, String editToken) {
        return new AuthorCopy(
                contribution.authorId(),
                contribution.id(),
                comment.thread(),
                comment.author(),
                comment.content(),
                comment.markdown(),
                comment.fingerprint(),
                AuthorTokens.digest(editToken),
                State.PUBLISHED);
    }

    /// Nobody changes the catalogue or the list of wanted libraries alone, however well they are
    /// known (decision record 9).
    private static Optional<HoldReason> alwaysHeld(Content content) {
        return switch (content) {
            case Content.Comment _, Content.Suggestion _ -> Optional.empty();
            case Content.SuggestedEdit _ ->
                    Optional.of(new HoldReason("edit", "Changes the catalogue."));
            case Content.ReviewRequest _ ->
                    Optional.of(new HoldReason("review-request", "Adds a review request."));
        };
    }

    private List<HoldReason> reasons(
            Contribution.Published contribution,
            NewComment comment,
            String address,
            Parsed parsed) {
        SpamCandidate sent =
                new SpamCandidate(
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
        List<HoldReason> reasons =
                new ArrayList<>(holdPolicy.reasons(sent, () -> approvals(parsed)));
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

    private static Response render(Parsed parsed, Accepted accepted, PostResult outcome) {
        return switch (outcome) {
            case PostResult.KeyConflict _ -> throw new ProblemException(new Problem.KeyReused());
            case PostResult.Closed _ -> throw new ProblemException(new Problem.ThreadClosed());
            case PostResult.Stored kept -> kept(parsed, accepted, kept);
        };
    }

    /// A form's sender is led back to the page; everybody else gets the receipt.
    private static Response kept(Parsed parsed, Accepted accepted, PostResult.Stored kept) {
        Contribution.Published contribution = kept.contribution();
        return parsed.returnTo()
                .map(page -> Response.seeOther(ReturnTo.at(page, contribution.id(), kept.state())))
                .orElseGet(
                        () ->
                                Response.json(
                                        waits(kept.state()) ? 202 : 201,
                                        PostResponse.of(
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

    private static ProblemException refused(String pointer, String rule) {
        return ProblemException.of(FieldError.inBody(pointer, rule));
    }
}
