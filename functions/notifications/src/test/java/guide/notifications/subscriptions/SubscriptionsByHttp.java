package guide.notifications.subscriptions;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.ReaderAddress;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.notifications.NotificationTables;
import guide.notifications.SubscriptionsHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The function as the gateway calls it, over a real table, and what it leaves there.
final class SubscriptionsByHttp {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private static final AtomicInteger SENDERS = new AtomicInteger();

    private final Map<String, String> environment = new HashMap<>(NotificationTables.ENVIRONMENT);
    private final SubscriptionsHandler handler;
    final SubscriptionBook book;
    final Mailboxes mailboxes;
    final SubscriberIds ids;
    final SubscriptionTokens tokens;

    SubscriptionsByHttp() {
        this("guide@example.org");
    }

    SubscriptionsByHttp(String mailFrom) {
        environment.put("COMMENTS_TABLE", NotificationTables.COMMENTS);
        environment.put("CATALOGUE_TABLE", "CatalogueTable");
        environment.put("SIGNING_SECRET", "a-secret-of-these-tests-0123456789");
        environment.put("MAIL_FROM", mailFrom);
        handler = new SubscriptionsHandler(environment);
        CommentsTable table = NotificationTables.comments(InstantSource.system());
        book = new DynamoSubscriptions(table, AddressCipher.from(environment));
        mailboxes = new DynamoMailboxes(table);
        ids = SubscriberIds.from(environment);
        tokens = SubscriptionTokens.from(environment);
    }

    Map<String, String> environment() {
        return environment;
    }

    /// From an address that nothing else in these tests is sent from.
    GatewayResponse send(
            String method, String path, String query, String type, String body, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("accept", "*/*", "content-type", type));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        Map<String, Object> event = event(method, path, query, all, body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(Json.write(event).getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("subscriptions"));
            return GatewayResponse.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> event(
            String method, String path, String query, Map<String, String> headers, String body) {
        int sender = SENDERS.incrementAndGet();
        String source = "10.1." + sender / 250 + "." + sender % 250;
        String whole = "/v1/subscriptions" + path;
        Map<String, Object> http = Map.of("method", method, "path", whole, "sourceIp", source);
        Map<String, Object> context =
                Map.of("domainName", "guide.example.org", "stage", "$default", "http", http);
        return Map.of(
                "version", "2.0",
                "rawPath", whole,
                "rawQueryString", query,
                "headers", headers,
                "requestContext", context,
                "body", body,
                "isBase64Encoded", false);
    }

    GatewayResponse get(String path, String token) {
        return send("GET", path, "token=" + token, JSON, "");
    }

    GatewayResponse post(String path, String token, String form) {
        return send("POST", path, "token=" + token, FORM, form);
    }

    GatewayResponse ask(String email, String thread) {
        String body = Json.write(Map.of("email", email, "scope", "thread", "thread", thread));
        return send("POST", "", "", JSON, body, "accept-language", "de-AT,de;q=0.9,en;q=0.5");
    }

    SubscriberId id(String email) {
        return ids.of(new ReaderAddress(email)).getFirst();
    }

    List<Subscription> of(String email) {
        return book.of(id(email));
    }

    String toConfirm(String email) {
        return tokens.text(new ToConfirm(id(email), Instant.now().plus(Duration.ofHours(1))));
    }
}
