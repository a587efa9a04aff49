package guide.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.comments.identity.AuthorTokens;
import guide.comments.spam.AddressHasher;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.ConfirmationLimits;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscribing;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionRequests;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Router;
import guide.lambda.http.TrustedProxy;
import guide.lambda.priming.Priming;
import guide.notifications.delivery.Deliveries;
import guide.notifications.signin.SignInSetup;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.subscriptions.AskRoutes;
import guide.notifications.subscriptions.ConfirmRoutes;
import guide.notifications.subscriptions.MailOffer;
import guide.notifications.subscriptions.OwnRoutes;
import guide.notifications.subscriptions.UnsubscribeRoutes;
import guide.notifications.webhooks.WebhookAdministration;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Readers ask to be told by mail, confirm it, look at what they have asked for, and end it; they
/// sign in, where their site has turned that on; and moderators set the webhooks.
public final class SubscriptionsHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public SubscriptionsHandler() {
        this(System.getenv());
    }

    public SubscriptionsHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "subscriptions", SubscriptionsHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        CommentsTable table = CommentsTable.from(environment, client);
        InstantSource clock = InstantSource.system();
        SubscriptionBook book = new DynamoSubscriptions(table, AddressCipher.from(environment));
        Mailboxes mailboxes = new DynamoMailboxes(table);
        SubscriberIds ids = SubscriberIds.from(environment);
        SubscriptionTokens tokens = SubscriptionTokens.from(environment);
        boolean isMailSent = !environment.getOrDefault("MAIL_FROM", "").isEmpty();
        AddressHasher hasher = AddressHasher.from(environment);
        Subscribing subscribing =
                isMailSent
                        ? new SubscriptionRequests(
                                book,
                                mailboxes,
                                ids,
                                new ConfirmationLimits(new DynamoSpamStore(table), hasher))
                        : Subscribing.OFF;
        AskRoutes ask =
                new AskRoutes(
                        subscribing,
                        AuthorTokens.from(environment),
                        new ThreadNames(new DynamoSites(table, clock)::current),
                        clock);
        Router router =
                routes(
                                new ConfirmRoutes(book, tokens, clock),
                                new UnsubscribeRoutes(book, mailboxes, ids, tokens, clock),
                                new OwnRoutes(book, tokens, clock))
                        .get("/v1/subscriptions", new MailOffer(isMailSent)::answer)
                        .post("/v1/subscriptions", ask::answer)
                        .behind(TrustedProxy.from(environment));
        SignInSetup.addTo(router, environment, table, clock);
        Deliveries deliveries = new DynamoDeliveries(table);
        return new HttpFunction(
                WebhookAdministration.addTo(router, environment, table, deliveries, clock));
    }

    private static Router routes(
            ConfirmRoutes confirm, UnsubscribeRoutes unsubscribe, OwnRoutes own) {
        return new Router()
                .getText("/v1/subscriptions/confirm", MediaTypes.HTML, confirm::show)
                .post("/v1/subscriptions/confirm", confirm::confirm)
                .getText("/v1/subscriptions/unsubscribe", MediaTypes.HTML, unsubscribe::show)
                .post("/v1/subscriptions/unsubscribe", unsubscribe::unsubscribe)
                .get("/v1/subscriptions/me", own::list)
                .delete("/v1/subscriptions/me", own::end)
                .getText("/v1/subscriptions/me.html", MediaTypes.HTML, own::page);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
