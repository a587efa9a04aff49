package guide.comments.posting;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.forms.FormOrigin;
import guide.comments.forms.Receipts;
import guide.comments.forms.ReturnTo;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.identity.IdempotencyKey;
import guide.comments.languages.AskedLanguage;
import guide.comments.ports.PostResult;
import guide.comments.ports.Posts;
import guide.comments.ports.ThreadLookup;
import guide.comments.spam.HoldPolicy;
import guide.comments.spam.SpamCandidate;
import guide.comments.subscriptions.Subscribing;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `POST /v1/comments`.
public final class PostComment {

    /// Three parts in base64url (RFC 7515, section 3.1).
    private static final String JWT = "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+";

    private final Posts posts;
    private final ThreadLookup threads;
    private final TargetCheck targetCheck;
    private final AuthorTokens authorTokens;
    private final ContributionFactory factory;
    private final HoldReasons holdReasons;
    private final ReturnTo returnTo;
    private final NewCommentReader reader;
    private final PostedWishes wishes;
    private final InstantSource clock;

    public PostComment(
            Posts posts,
            ThreadLookup threads,
            TargetCheck targetCheck,
            AuthorTokens authorTokens,
            HoldPolicy holdPolicy,
            ReturnTo returnTo,
            ThreadNames names,
            Subscribing subscriptions,
            InstantSource clock) {
        this.posts = posts;
        this.threads = threads;
        this.targetCheck = targetCheck;
        this.authorTokens = authorTokens;
        this.returnTo = returnTo;
        reader = new NewCommentReader(names);
        wishes = new PostedWishes(subscriptions);
        this.clock = clock;
        factory = new ContributionFactory(authorTokens);
        holdReasons = new HoldReasons(posts, holdPolicy);
    }

    public Response answer(Request request) {
        PostRequest parsed = parse(request);
        PostRequest sent = parsed.with(ParentCheck.placed(parsed.comment(), threads, posts));
        PostRequest checked = sent.with(targetCheck.checked(sent.comment(), sent.now()));
        NewContribution made = factory.make(checked);
        SpamCandidate candidate =
                HoldReasons.candidate(checked, made.contribution(), request.caller().address());
        List<HoldReason> reasons = holdReasons.of(checked, candidate);
        PostResult result =
                reasons.isEmpty()
                        ? posts.publish(checked.thread(), made.contribution(), made.authorCopy())
                        : hold(checked.thread(), made, reasons, holdReasons.sender(candidate));
        if (result instanceof PostResult.Stored stored) {
            wishes.take(checked, stored, request);
        }
        return render(checked, made, reasons, result);
    }

    private PostRequest parse(Request request) {
        request.query().allowOnly();
        Instant now = clock.instant();
        Optional<IdempotencyKey> key =
                request.header(IdempotencyKey.HEADER)
                        .map(header -> IdempotencyKey.parse(header, now))
                        .or(() -> keyOfForm(request, now));
        Optional<String> known = BearerToken.of(request);
        String secret = known.orElseGet(() -> authorTokens.authorSecret(key));
        AuthorId author = authorTokens.author(secret).orElseThrow(() -> unauthorized(secret));
        if (request.isForm()) {
            new FormOrigin(returnTo.origins()).require(request);
        }
        Optional<Query> form =
                request.isForm() ? Optional.of(request.formBody()) : Optional.empty();
        NewComment comment =
                form.map(reader::read).orElseGet(() -> reader.read(request.jsonBody()));
        Optional<PostRequest.FormReply> reply =
                form.map(
                        fields ->
                                new PostRequest.FormReply(
                                        returnTo.page(fields, request, comment.thread()),
                                        known.isEmpty() && wantsReceipt(fields),
                                        AskedLanguage.of(fields)));
        return new PostRequest(comment, key, secret, author, known.isEmpty(), reply, now);
    }

    private static ProblemException unauthorized(String secret) {
        return new ProblemException(
                new Problem.Unauthorized(
                        secret.matches(JWT) ? "Moderators post at /v1/moderation/comments." : ""));
    }

    /// A form brings no key, and its author's secret follows from one.
    private Optional<IdempotencyKey> keyOfForm(Request request, Instant now) {
        return request.isForm() ? Optional.of(authorTokens.newKey(now)) : Optional.empty();
    }

    private static boolean wantsReceipt(Query form) {
        return form.one("receipt").filter("yes"::equals).isPresent();
    }

    private PostResult hold(
            ThreadKey thread,
            NewContribution made,
            List<HoldReason> reasons,
            Optional<Held.Sender> sender) {
        return posts.hold(
                new Held(thread, made.contribution(), Optional.empty(), reasons, sender),
                made.authorCopy().in(State.HELD));
    }

    private static Response render(
            PostRequest sent, NewContribution made, List<HoldReason> reasons, PostResult result) {
        return switch (result) {
            case PostResult.KeyConflict _ -> throw new ProblemException(new Problem.KeyReused());
            case PostResult.Closed _ -> throw new ProblemException(new Problem.ThreadClosed());
            case PostResult.Stored stored ->
                    stored(sent, made, stored)
                            .counting(PostCounts.of(stored.state(), reasons))
                            .notStored();
        };
    }

    /// A form's sender is led back to the page; everybody else gets the contribution as JSON.
    private static Response stored(
            PostRequest sent, NewContribution made, PostResult.Stored stored) {
        Contribution.Published contribution = stored.contribution();
        return sent.form()
                .map(reply -> Response.seeOther(place(reply, sent, stored)))
                .orElseGet(
                        () ->
                                Response.json(
                                        waits(stored.state()) ? 202 : 201,
                                        PostResponse.of(
                                                sent.thread(),
                                                contribution,
                                                stored.state(),
                                                made.editToken(),
                                                sent.isNewAuthor() ? sent.secret() : null)));
    }

    private static String place(
            PostRequest.FormReply reply, PostRequest sent, PostResult.Stored stored) {
        ContributionId id = stored.contribution().id();
        return reply.receipt()
                ? Receipts.address(id, sent.key().orElseThrow(), reply.page(), reply.language())
                : ReturnTo.at(reply.page(), id, stored.state());
    }

    private static boolean waits(State state) {
        return switch (state) {
            case HELD, REJECTED, SPAM -> true;
            case PUBLISHED, REMOVED, MERGED -> false;
        };
    }
}
