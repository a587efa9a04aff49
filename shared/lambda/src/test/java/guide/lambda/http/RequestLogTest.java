package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.lambda.log.CapacityUsed;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The one line that a request leaves in the log.
class RequestLogTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final String REQUEST_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final List<String> lines = new ArrayList<>();
    private final Context context = new NoOpContext("test", REQUEST_ID, lines::add);
    private Instant now = NOON;
    private Function<Request, Response> answer = _ -> Response.ok("x");
    private final HttpFunction function =
            new HttpFunction(
                    new Router().get("/people/{name}", request -> answer.apply(request)),
                    () -> now);

    @Test
    void aRequestIsOneLineWithItsRouteAndNeverItsAddress() {
        answer =
                _ -> {
                    now = now.plus(Duration.ofMillis(17));
                    return Response.ok("x");
                };

        JsonNode line = line("GET", "/people/ada");

        assertThat(line.path("timestamp").asText()).isEqualTo("2026-11-26T12:00:00Z");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("instance").asText()).isEqualTo(REQUEST_ID);
        assertThat(line.path("function").asText()).isEqualTo("test");
        assertThat(line.path("method").asText()).isEqualTo("GET");
        assertThat(line.path("route").asText()).isEqualTo("/people/{name}");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("durationMs").asDouble()).isEqualTo(17);
        assertThat(line.toString()).doesNotContain("ada");
    }

    @Test
    void theFirstRequestOfAFunctionIsCold() {
        assertThat(line("GET", "/people/ada").path("cold").asBoolean()).isTrue();
        assertThat(line("GET", "/people/ada").path("cold").asBoolean()).isFalse();
    }

    @Test
    void whatTheRequestAskedOfTheTablesIsInItsLineAlone() {
        answer =
                _ -> {
                    CapacityUsed tables = CapacityUsed.current().orElseThrow();
                    tables.called();
                    tables.read(0.5);
                    tables.called();
                    tables.wrote(4);
                    return Response.ok("x");
                };
        JsonNode first = line("GET", "/people/ada");
        answer = _ -> Response.ok("x");
        JsonNode second = line("GET", "/people/ada");

        assertThat(first.path("tableCalls").asInt()).isEqualTo(2);
        assertThat(first.path("readUnits").asDouble()).isEqualTo(0.5);
        assertThat(first.path("writeUnits").asDouble()).isEqualTo(4);
        assertThat(second.path("tableCalls").asInt()).isZero();
        assertThat(CapacityUsed.current()).isEmpty();
    }

    @Test
    void anAddressThatNothingServesHasNoRoute() {
        JsonNode line = line("GET", "/people/ada/diary");

        assertThat(line.path("route").asText()).isEqualTo("unknown");
        assertThat(line.path("status").asInt()).isEqualTo(404);
    }

    @Test
    void aMethodThatSomebodyMadeUpIsNotRepeated() {
        JsonNode line = line("ADA@EXAMPLE.ORG", "/people/ada");

        assertThat(line.path("method").asText()).isEqualTo("unknown");
        assertThat(line.path("route").asText()).isEqualTo("/people/{name}");
        assertThat(line.path("status").asInt()).isEqualTo(405);
    }

    @Test
    void aFaultIsToldByItsTypesAndPlacesAndNeverByItsMessage() {
        answer =
                _ -> {
                    throw new ServiceUnavailableException(
                            new IllegalStateException("ada@example.org"));
                };

        JsonNode line = line("GET", "/people/ada");

        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("status").asInt()).isEqualTo(503);
        assertThat(line.path("error"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "guide.lambda.problem.ServiceUnavailableException",
                        "java.lang.IllegalStateException");
        assertThat(line.path("Unavailable").asInt()).isEqualTo(1);
        assertThat(line.path("at").get(0).asText()).contains("RequestLogTest.java:");
        assertThat(line.toString()).doesNotContain("ada");
    }

    @Test
    void whatIsCountedIsInEmbeddedMetricFormat() {
        answer = _ -> Response.ok("x").counting(Set.of("Posted")).notStored();

        JsonNode line = line("GET", "/people/ada");
        JsonNode directive = line.path("_aws").path("CloudWatchMetrics").get(0);

        assertThat(line.path("service").asText()).isEqualTo("test");
        assertThat(line.path("_aws").path("Timestamp").asLong()).isEqualTo(NOON.toEpochMilli());
        assertThat(directive.path("Namespace").asText()).isEqualTo("FrameworkGuide");
        assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"service\"]]");
        assertThat(directive.path("Metrics").get(0).path("Name").asText()).isEqualTo("Posted");
        assertThat(line.path("Posted").asInt()).isEqualTo(1);
    }

    @Test
    void aLineThatCountsNothingHasNoMetrics() {
        assertThat(line("GET", "/people/ada").has("_aws")).isFalse();
    }

    @Test
    void whatTheReaderHadAlreadyIsCounted() {
        answer = _ -> Response.ok("x").with("etag", "\"1\"").counting(Set.of("Picks"));

        JsonNode line = line("GET", "/people/ada", Map.of("if-none-match", "\"1\""));

        assertThat(line.path("status").asInt()).isEqualTo(304);
        assertThat(line.path("NotModified").asInt()).isEqualTo(1);
        assertThat(line.path("Picks").asInt()).isEqualTo(1);
    }

    private JsonNode line(String method, String path) {
        return line(method, path, Map.of());
    }

    private JsonNode line(String method, String path, Map<String, String> headers) {
        int before = lines.size();
        String event =
                Json.write(
                        Map.of(
                                "rawPath",
                                path,
                                "headers",
                                headers,
                                "requestContext",
                                Map.of("http", Map.of("method", method))));
        try {
            function.handle(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(lines).hasSize(before + 1);
        assertThat(lines.getLast()).endsWith("}\n");
        return Json.readOwn(lines.getLast(), JsonNode.class);
    }
}
