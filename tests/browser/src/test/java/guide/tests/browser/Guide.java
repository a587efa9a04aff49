package guide.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;

import guide.data.Seed;
import guide.lambda.json.Json;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A complete `make run` for the tests, with its own table and the hold policy of a fresh
/// deployment. It can be stopped and restarted at the same address.
final class Guide {

    static final Guide RUNNING = new Guide();

    /// As in a fresh deployment, but without a rate limit per address, because all tests write from
    /// the same one.
    private static final String RULES =
            """
            {"version": 0, "approvals": 2, "rules": [],
             "layers": {"honeypot": true, "leastSeconds": 3, "proof": true, "buckets": false,
                        "duplicates": false}}
            """;

    /// Discards the log. A lambda of this class would deadlock: the gateway's threads would wait
    /// for the class to be initialized, and its initializer for their responses.
    private record Quiet() implements Consumer<String> {
        @Override
        public void accept(String line) {}
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Template template;
    private final Map<String, String> environment;
    private Gateway gateway;

    private Guide() {
        template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of(
                                "SigningSecret",
                                "0123456789abcdef0123456789abcdef",
                                "AllowedOrigins",
                                "http://localhost:" + port + "," + otherOrigin()));
        DynamoDbLocal engine = DynamoDbLocal.inMemory();
        try (DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            Seed.run(
                    ProjectRoot.root().resolve("data/catalogue"),
                    client,
                    template.nameOf("CatalogueTable"));
        }
        environment = engine.environment();
        gateway = Gateway.start(template, environment, port, new Quiet());
        send("PUT", "/v1/moderation/rules", RULES, "Authorization", moderator());
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    /// An origin without a server yet, whose pages may embed the guide.
    String otherOrigin() {
        return HostSite.origin();
    }

    void stop() {
        gateway.close();
    }

    void startAgain() {
        gateway = Gateway.start(template, environment, port, new Quiet());
    }

    /// Starts a gateway more over the same tables, whose functions have these variables too.
    Gateway besides(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return Gateway.start(template, all, 0, new Quiet());
    }

    /// Starts a gateway more over the same tables, whose API is below a path too.
    Gateway below(String path) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("BASE_PATH", path);
        return Gateway.start(template, all, 0, GatewayOptions.STANDARD.below(path), new Quiet());
    }

    /// A moderator's token.
    String moderator() {
        return member("moderators");
    }

    /// An owner's token.
    String owner() {
        return member("owners");
    }

    private String member(String group) {
        return "Bearer " + gateway.issuer().token(Map.of("sub", "grace", "groups", List.of(group)));
    }

    /// Calls the API directly, without a browser.
    ///
    /// @return the body of the response
    String send(String method, String path, String body, String... headers) {
        HttpResponse<String> answer = answer(method, path, body, headers);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }

    /// Returns the problem for a post that the guide rejects.
    JsonNode rejected(String path, String body) {
        return Json.readOwn(answer("POST", path, body).body(), JsonNode.class);
    }

    /// Returns the entity tag of a resource.
    String tag(String path) {
        return answer("GET", path, "").headers().firstValue("etag").orElseThrow();
    }

    HttpResponse<String> answer(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(at(path)))
                        .header("Content-Type", "application/json")
                        .header("Cache-Control", "no-cache")
                        .method(method, BodyPublishers.ofString(body));
        try {
            return http.send(
                    headers.length == 0 ? request.build() : request.headers(headers).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Posts a comment as a reader and publishes it as a moderator.
    ///
    /// @return the id of the comment
    String published(String thread, String text) {
        return published(thread, text, "");
    }

    /// Posts and publishes a reply to `parent`.
    String reply(String thread, String parent, String text) {
        return published(thread, text, ", \"parent\": \"" + parent + '"');
    }

    private String published(String thread, String text, String more) {
        String answer =
                send(
                        "POST",
                        "/v1/comments",
                        "{\"thread\":\"%s\",\"body\":%s,\"author\":{\"name\":\"Ada\"}%s}"
                                .formatted(thread, quoted(text), more));
        publish(id(answer));
        look(thread);
        return id(answer);
    }

    /// Reads what there is now, so that the one instance that there is here forgets what it kept.
    private void look(String thread) {
        send(
                "GET",
                "/v1/comments/counts?thread=" + URLEncoder.encode(thread, StandardCharsets.UTF_8),
                "");
    }

    void publish(String id) {
        send(
                "PUT",
                "/v1/moderation/" + id,
                "{\"decision\":\"publish\"}",
                "Authorization",
                moderator());
    }

    static String id(String receipt) {
        return receipt.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    static String quoted(String text) {
        return Json.write(text);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
