package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec;
import guide.local.gateway.BackgroundCalls;
import guide.local.gateway.LocalFunctions;
import guide.notifications.NotifyHandler;
import guide.notifications.events.FrameworkBehind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What everybody sees and hears once a registry has a newer release.
@Tag("tables")
class NewReleasesTest {

    private static final String FUNCTION = "WatchFunction";
    private static final String RELEASE =
            """
            {"info":{"name":"Flask"},"releases":{"99.1":[{"yanked":false,
            "upload_time_iso_8601":"2026-11-28T10:00:00Z"}]}}""";

    private static final Service SERVICE = Service.ofCatalogue("data/catalogue");
    private static final Listener LISTENER = new Listener();
    private static final Queue<String> LOG = new ConcurrentLinkedQueue<>();

    private static final HttpServer REGISTRY = server();
    private static final BackgroundCalls TOLD = told();

    @BeforeAll
    static void lookTwice() throws IOException {
        assertThat(call().path("newer").asInt()).isEqualTo(1);
        assertThat(call().path("newer").asInt()).isZero();
    }

    private static HttpServer server() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, 404, ""));
            server.createContext(
                    "/pypi/pypi/flask/json", exchange -> answer(exchange, 200, RELEASE));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackgroundCalls told() {
        NotifyHandler notify =
                Listener.function(
                        SERVICE.template(),
                        SERVICE.environment(),
                        InstantSource.system(),
                        LISTENER);
        return BackgroundCalls.start(
                SERVICE.template(),
                SERVICE.tables(),
                (_, event) -> Listener.call(notify, event, LOG::add));
    }

    @AfterAll
    static void stop() {
        REGISTRY.stop(0);
        TOLD.close();
    }

    @Test
    void readersSeeItWithTheDayOfTheLook() {
        JsonNode latest = json("/v1/frameworks/flask").path("latest");

        assertThat(latest.path("version").asText()).isEqualTo("99.1");
        assertThat(latest.path("releasedOn").asText()).isEqualTo("2026-11-28");
        assertThat(latest.path("checkedOn").asText()).isEqualTo(today());
    }

    @Test
    void theHistoryHasItByTheWatch() {
        JsonNode newest = json("/v1/frameworks/flask/history").path("items").get(0);

        assertThat(newest.path("by").asText()).isEqualTo("watch");
        assertThat(newest.path("comment").asText()).startsWith("The registry has 99.1");
    }

    /// The desk shows this list as what is to be looked at again.
    @Test
    void ownersFindTheFactsAmongTheirTasks() {
        assertThat(json("/v1/facts?behind=true&limit=100").path("items"))
                .extracting(each -> each.path("framework").path("slug").asText())
                .contains("flask");
    }

    @Test
    void whoWantsToKnowIsToldOnce() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (behind().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }

        assertThat(behind()).extracting(FrameworkBehind::latest).containsExactly("99.1");
    }

    private static List<FrameworkBehind> behind() {
        return LISTENER.heard().stream()
                .filter(FrameworkBehind.class::isInstance)
                .map(FrameworkBehind.class::cast)
                .toList();
    }

    private static JsonNode call() throws IOException {
        Map<String, String> variables = new HashMap<>(SERVICE.environment());
        variables.put("REGISTRIES", "http://127.0.0.1:" + REGISTRY.getAddress().getPort());
        FunctionSpec function =
                SERVICE.template().functions().stream()
                        .filter(each -> each.logicalId().equals(FUNCTION))
                        .findFirst()
                        .orElseThrow();
        RequestStreamHandler handler = LocalFunctions.start(function, variables);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                out,
                NoOpContext.silent(FUNCTION));
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static JsonNode json(String path) {
        Service.Answer answer = SERVICE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    private static String today() {
        return Instant.now().toString().substring(0, 10);
    }
}
