package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.LogEntry;
import guide.comments.spam.SpamSettings;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSpamSettings;
import guide.data.Seed;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The whole service on this machine, started once for all tests, which use different threads.
final class Service {

    /// Publishes everything immediately, because most tests are about published contributions.
    static final Service RUNNING = new Service(everything(), Map.of());

    /// With it each request comes from another address, as from CloudFront: what one address may do
    /// has limits, and tests have their own.
    private static final String FRONT_SECRET = "the-front-of-the-tests";

    private static final AtomicInteger SENDERS = new AtomicInteger();

    private static final Map<String, Service> OTHERS = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Gateway gateway;
    private final URI address;
    private final Template template;
    private final TableServer server;
    private final Map<String, String> environment;

    /// @param parameters of the template, besides the secret
    private Service(SpamSettings settings, Map<String, String> parameters) {
        this(settings, parameters, "data/catalogue");
    }

    /// @param catalogue the folder of its files, below the project's
    private Service(SpamSettings settings, Map<String, String> parameters, String catalogue) {
        Map<String, String> values = new HashMap<>(parameters);
        values.put("SigningSecret", "0123456789abcdef0123456789abcdef");
        template = Template.read(ProjectRoot.root().resolve("template.yaml"), values);
        server = TestTables.start();
        try (DynamoDbClient client = server.client()) {
            Tables.create(template, client);
            Seed.run(
                    ProjectRoot.root().resolve(catalogue),
                    client,
                    template.nameOf("CatalogueTable"));
            CommentsTable table = new CommentsTable(client, template.nameOf("CommentsTable"));
            LogEntry setUp = new LogEntry(Instant.now(), "setup", "set-rules", null, "", null);
            if (!new DynamoSpamSettings(table, InstantSource.system())
                    .replace(settings.numbered(0), setUp)) {
                throw new IllegalStateException("the table has settings already");
            }
        }
        environment = new HashMap<>(server.environment());
        environment.put("FRONT_SECRET", FRONT_SECRET);
        // DirectCallsTest has it as deployed.
        environment.put("DIRECT_CALLS", "allowed");
        gateway =
                Gateway.start(
                        template,
                        environment,
                        0,
                        GatewayOptions.STANDARD.below(parameters.getOrDefault("BasePath", "")),
                        log::add);
        address = gateway.address();
    }

    /// Starts a separate service with these settings.
    static Service with(SpamSettings settings) {
        return new Service(settings, Map.of());
    }

    /// Starts a separate service with the catalogue in this folder of the project.
    static Service ofCatalogue(String folder) {
        return new Service(everything(), Map.of(), folder);
    }

    /// Returns a service with the hold policy of a fresh deployment, started on first use.
    static Service asDeployed() {
        return OTHERS.computeIfAbsent(
                "as deployed", _ -> new Service(SpamSettings.STANDARD, Map.of()));
    }

    /// Returns a service that publishes everything, and whose API is below this path too.
    static Service below(String basePath) {
        return OTHERS.computeIfAbsent(
                basePath, path -> new Service(everything(), Map.of("BasePath", path)));
    }

    /// Returns a service that publishes everything, and that this site embeds.
    static Service embeddedAt(String origin) {
        return new Service(everything(), Map.of("AllowedOrigins", origin));
    }

    private static SpamSettings everything() {
        return new SpamSettings(
                0, 0, new SpamSettings.Layers(false, 0, false, false, false), List.of());
    }

    /// A token of the issuer that this service trusts.
    String token(Map<String, Object> claims) {
        return gateway.issuer().token(claims);
    }

    /// Returns the issuer of its tokens.
    String issuer() {
        return gateway.issuer().address();
    }

    /// Where it answers, without a path.
    URI address() {
        return address;
    }

    Template template() {
        return template;
    }

    /// Its tables.
    TableServer tables() {
        return server;
    }

    /// Where functions find the tables.
    Map<String, String> environment() {
        return environment;
    }

    /// What its functions have logged so far, of all tests.
    List<String> log() {
        return List.copyOf(log);
    }

    /// A response with its body parsed if it is JSON.
    record Answer(int status, HttpResponse<String> raw) {

        JsonNode json() {
            return Json.readOwn(raw.body(), JsonNode.class);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String body, String... headers) {
        return send(
                request("/v1/comments", headers)
                        .setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            HttpResponse<String> response = http.send(sent, BodyHandlers.ofString());
            AnswerCheck.check(sent, response);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sender() {
        int number = SENDERS.incrementAndGet();
        return "10." + (number & 255) + "." + (number >> 8 & 255) + ".1";
    }

    /// Tests read what they have just written, and say so, as the elements do.
    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .setHeader("Cache-Control", "no-cache")
                        .setHeader("X-Front-Secret", FRONT_SECRET)
                        .setHeader("X-Forwarded-For", sender() + ", 192.0.2.1");
        return headers.length == 0 ? request : request.headers(headers);
    }
}
