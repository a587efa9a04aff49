package guide.notifications.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.BearerToken;
import guide.comments.languages.ReaderLanguage;
import guide.comments.sites.SiteId;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.Subscribing;
import guide.comments.subscriptions.SubscriptionScope;
import guide.comments.subscriptions.SubscriptionWish;
import guide.comments.subscriptions.Topic;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.comments.threads.ThreadNames;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// `POST /v1/subscriptions`. The answer is the same whatever became of the wish, so that nobody
/// learns from it who is subscribed.
public final class AskRoutes {

    record WishBody(@Nullable String email, @Nullable String thread, @Nullable String scope) {}

    /// @param next what the owner of the address does now, if they have not yet
    record AskedView(String next) {}

    private static final AskedView ASKED =
            new AskedView("If the address has not confirmed this yet, it gets a link to do so.");

    /// What a wish that breaks a rule is about, until it is refused.
    private static final Topic NOTHING = new Topic.SiteTopic(SiteId.DEFAULT);

    private final Subscribing subscriptions;
    private final AuthorTokens authorTokens;
    private final ThreadNames names;
    private final InstantSource clock;

    public AskRoutes(
            Subscribing subscriptions,
            AuthorTokens authorTokens,
            ThreadNames names,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.authorTokens = authorTokens;
        this.names = names;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        subscriptions.take(parsed(request));
        return Response.json(202, ASKED).notStored();
    }

    private SubscriptionWish parsed(Request request) {
        Optional<AuthorId> author = BearerToken.of(request).map(this::author);
        WishBody sent = JsonBody.of(request, WishBody.class);
        InputChecks inputChecks = new InputChecks();
        Optional<ReaderAddress> address =
                Optional.ofNullable(sent.email()).flatMap(ReaderAddress::parse);
        if (address.isEmpty()) {
            inputChecks.refuse("/email", ReaderAddress.RULE);
        }
        Optional<ThreadKey> thread =
                Optional.ofNullable(sent.thread()).flatMap(text -> thread(text, inputChecks));
        Topic topic = topic(sent, thread, author, inputChecks);
        inputChecks.refuseAll();
        return new SubscriptionWish(
                address.orElseThrow(),
                topic,
                author,
                thread.flatMap(ThreadKey::site).orElse(SiteId.DEFAULT),
                ReaderLanguage.accepted(request.header("accept-language").orElse("")).tag(),
                PublicAddress.absolute(""),
                request.caller().address(),
                clock.instant());
    }

    private AuthorId author(String secret) {
        return authorTokens.author(secret).orElseThrow(BearerToken::unauthorized);
    }

    private Optional<ThreadKey> thread(String text, InputChecks inputChecks) {
        return switch (names.read(text)) {
            case ThreadNames.Named.Found found -> Optional.of(found.thread().key().today());
            case ThreadNames.Named.Refused broken -> {
                inputChecks.refuse("/thread", broken.rule());
                yield Optional.empty();
            }
        };
    }

    private static Topic topic(
            WishBody sent,
            Optional<ThreadKey> thread,
            Optional<AuthorId> author,
            InputChecks inputChecks) {
        String word = sent.scope() == null ? "" : sent.scope();
        Optional<SubscriptionScope> scope = SubscriptionScope.parse(word);
        if (scope.isEmpty()) {
            inputChecks.refuse("/scope", "must be replies, thread, framework or site");
            return NOTHING;
        }
        return switch (scope.get()) {
            // Only who wrote something has replies.
            case REPLIES -> new Topic.RepliesTopic(author.orElseThrow(BearerToken::unauthorized));
            case SITE ->
                    new Topic.SiteTopic(thread.flatMap(ThreadKey::site).orElse(SiteId.DEFAULT));
            case THREAD ->
                    thread.<Topic>map(Topic.ThreadTopic::new)
                            .orElseGet(() -> refused(sent, "is required", inputChecks));
            case FRAMEWORK ->
                    thread.flatMap(AskRoutes::framework)
                            .orElseGet(() -> refused(sent, "must be framework:slug", inputChecks));
        };
    }

    private static Optional<Topic> framework(ThreadKey thread) {
        return thread instanceof ThreadKey.OfFramework of
                ? Optional.of(new Topic.FrameworkTopic(of.slug()))
                : Optional.empty();
    }

    /// A thread that is none has been refused already.
    private static Topic refused(WishBody sent, String rule, InputChecks inputChecks) {
        if (sent.thread() == null || inputChecks.errors().isEmpty()) {
            inputChecks.refuse("/thread", rule);
        }
        return NOTHING;
    }
}
