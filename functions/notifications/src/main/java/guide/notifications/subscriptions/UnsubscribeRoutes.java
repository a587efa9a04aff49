package guide.notifications.subscriptions;

import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionToken;
import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/v1/subscriptions/unsubscribe`: GET shows what would end, and changes nothing; one POST ends
/// it, from the page or from a mail program (RFC 8058), and answers without a redirect.
///
/// By the token of a confirmation, whose reader never asked, it also keeps the mailbox from being
/// asked again.
public final class UnsubscribeRoutes {

    /// How long a mailbox whose owner said so is not asked again.
    static final Duration LEFT_ALONE = Duration.ofDays(180);

    /// Of a form: end all of the address, and not only what the token is about.
    static final String EVERYTHING = "everything";

    /// What mail programs send (RFC 8058, section 3.2).
    private static final String ONE_CLICK = "List-Unsubscribe";

    private final SubscriptionBook book;
    private final Mailboxes mailboxes;
    private final SubscriberIds ids;
    private final SubscriptionTokens tokens;
    private final InstantSource clock;

    public UnsubscribeRoutes(
            SubscriptionBook book,
            Mailboxes mailboxes,
            SubscriberIds ids,
            SubscriptionTokens tokens,
            InstantSource clock) {
        this.book = book;
        this.mailboxes = mailboxes;
        this.ids = ids;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Response show(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        return token(request)
                .map(token -> page(token, among(book.of(token.subscriber()), token)))
                .orElseGet(() -> SubscriptionPage.invalid(request).response(403));
    }

    private Response page(SubscriptionToken token, List<Subscription> meant) {
        if (meant.isEmpty()) {
            return SubscriptionPage.ended(book.of(token.subscriber())).response(200);
        }
        String text = tokens.text(token);
        return (token instanceof ToConfirm
                        ? SubscriptionPage.neverAsked(meant, text)
                        : SubscriptionPage.unsubscribe(meant, text))
                .response(200);
    }

    public Response unsubscribe(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        Query form = request.isForm() ? request.formBody() : Query.parse("");
        form.allowOnly(EVERYTHING, ONE_CLICK);
        return token(request)
                .map(token -> ended(token, form.one(EVERYTHING).isPresent()))
                .orElseGet(() -> SubscriptionPage.invalid(request).response(403));
    }

    private Response ended(SubscriptionToken token, boolean everything) {
        List<Subscription> all = book.of(token.subscriber());
        List<Subscription> meant = everything ? all : among(all, token);
        if (token instanceof ToConfirm) {
            leaveAlone(meant);
        }
        meant.forEach(each -> book.end(each.subscriber().id(), each.topic()));
        return SubscriptionPage.ended(all).response(200);
    }

    private void leaveAlone(List<Subscription> waiting) {
        Instant now = clock.instant();
        waiting.stream()
                .findFirst()
                .ifPresent(
                        each ->
                                mailboxes.refuse(
                                        ids.mailbox(each.subscriber().address()).getFirst(),
                                        now,
                                        now.plus(LEFT_ALONE)));
    }

    private static List<Subscription> among(List<Subscription> all, SubscriptionToken token) {
        return all.stream().filter(each -> isMeant(each, token)).toList();
    }

    private static boolean isMeant(Subscription subscription, SubscriptionToken token) {
        return switch (token) {
            case ToStop stop -> subscription.topic().digest().equals(stop.topic());
            case ToConfirm _ -> !subscription.isConfirmed();
            case ToManage _ -> true;
        };
    }

    private Optional<SubscriptionToken> token(Request request) {
        return new TokenInQuery(tokens).read(request.query(), clock.instant());
    }
}
