package guide.notifications.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.identity.BearerToken;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/v1/subscriptions/me`: all of one's own, by the signed link that each mail has; as a page in
/// `me.html`.
public final class OwnRoutes {

    /// @param confirmedAt absent while it waits
    record OwnView(
            String scope,
            String about,
            Instant askedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant confirmedAt) {}

    record OwnListView(String email, List<OwnView> items) {}

    private final SubscriptionBook book;
    private final SubscriptionTokens tokens;
    private final InstantSource clock;

    public OwnRoutes(SubscriptionBook book, SubscriptionTokens tokens, InstantSource clock) {
        this.book = book;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Response list(Request request) {
        List<Subscription> own = book.of(required(request).subscriber());
        String email =
                own.stream().findFirst().map(each -> each.subscriber().address().text()).orElse("");
        return Response.ok(new OwnListView(email, own.stream().map(OwnRoutes::view).toList()))
                .notStored();
    }

    public Response end(Request request) {
        book.of(required(request).subscriber())
                .forEach(each -> book.end(each.subscriber().id(), each.topic()));
        return Response.noContent();
    }

    public Response page(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        return token(request)
                .map(token -> page(token, book.of(token.subscriber())))
                .orElseGet(() -> SubscriptionPage.invalid(request).response(403));
    }

    private Response page(ToManage token, List<Subscription> own) {
        Function<Subscription, String> stop =
                each -> tokens.text(new ToStop(each.subscriber().id(), each.topic().digest()));
        return SubscriptionPage.own(own, tokens.text(token), stop).response(200);
    }

    private ToManage required(Request request) {
        request.query().allowOnly(TokenInQuery.NAME);
        return token(request).orElseThrow(BearerToken::unauthorized);
    }

    private Optional<ToManage> token(Request request) {
        return new TokenInQuery(tokens)
                .read(request.query(), clock.instant())
                .filter(ToManage.class::isInstance)
                .map(ToManage.class::cast);
    }

    private static OwnView view(Subscription subscription) {
        String topic = subscription.topic().text();
        return new OwnView(
                subscription.topic().scope().apiName(),
                topic.substring(topic.indexOf(':') + 1),
                subscription.askedAt(),
                subscription.confirmedAt().orElse(null));
    }
}
