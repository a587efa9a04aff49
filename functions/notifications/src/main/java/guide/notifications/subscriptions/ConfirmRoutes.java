package guide.notifications.subscriptions;

import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionToken;
import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/v1/subscriptions/confirm`: GET shows what waits, and changes nothing, because programs follow
/// links in mails before people do; POST confirms what was shown and chosen.
public final class ConfirmRoutes {

    /// Says that a form chose; without it everything that waits is confirmed.
    static final String CHOSEN = "chosen";

    static final String TOPIC = "topic";

    private final SubscriptionBook book;
    private final SubscriptionTokens tokens;
    private final InstantSource clock;

    public ConfirmRoutes(SubscriptionBook book, SubscriptionTokens tokens, InstantSource clock) {
        this.book = book;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Response show(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        return token(request)
                .map(token -> page(token, waiting(token)))
                .orElseGet(() -> SubscriptionPage.invalid(request).response(403));
    }

    private Response page(ToConfirm token, List<Subscription> waiting) {
        return waiting.isEmpty()
                ? SubscriptionPage.nothingWaits(book.of(token.subscriber())).response(200)
                : SubscriptionPage.confirm(waiting, tokens.text(token)).response(200);
    }

    public Response confirm(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        Query form = request.isForm() ? request.formBody() : Query.parse("");
        form.allowOnly(TOPIC, CHOSEN);
        return token(request)
                .map(token -> confirmed(token, form))
                .orElseGet(() -> SubscriptionPage.invalid(request).response(403));
    }

    private Response confirmed(ToConfirm token, Query form) {
        Instant now = clock.instant();
        List<String> named = form.all(TOPIC);
        boolean all = named.isEmpty() && form.one(CHOSEN).isEmpty();
        waiting(token).stream()
                .filter(each -> all || named.contains(each.topic().digest()))
                .forEach(each -> book.confirm(each.confirmed(now)));
        List<Subscription> left = book.of(token.subscriber());
        SubscriptionToken own =
                new SubscriptionToken.ToManage(
                        token.subscriber(), now.plus(SubscriptionTokens.MANAGEMENT));
        return SubscriptionPage.confirmed(left, tokens.text(own)).response(200);
    }

    private Optional<ToConfirm> token(Request request) {
        return new TokenInQuery(tokens)
                .read(request.query(), clock.instant())
                .filter(ToConfirm.class::isInstance)
                .map(ToConfirm.class::cast);
    }

    private List<Subscription> waiting(ToConfirm token) {
        return book.of(token.subscriber()).stream().filter(each -> !each.isConfirmed()).toList();
    }
}
