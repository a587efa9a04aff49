package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

class HttpFunctionTest {

    private static final String REQUEST_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final List<String> lines = new ArrayList<>();
    private final Context context = new NoOpContext("test", REQUEST_ID, lines::add);

    @Test
    void aParameterOfThePathIsHandedOn() {
        JsonNode answer = read("/things/seven", request -> Response.ok(request.parameter("name")));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).isEqualTo("\"seven\"");
        assertThat(answer.path("headers").path("etag").asText()).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void theStageIsNotPartOfThePath() {
        String event =
                "{\"rawPath\":\"/prod/things/a\",\"requestContext\":{\"stage\":\"prod\","
                        + "\"http\":{\"method\":\"GET\"}}}";

        assertThat(send(event, _ -> Response.ok("x")).path("statusCode").asInt()).isEqualTo(200);
    }

    @Test
    void aBodyUnderAContentEncodingIsPassedOnAsBytes() {
        JsonNode bytes =
                read(
                        "/things/a",
                        _ -> Response.text("text/plain", "AA==").with("content-encoding", "gzip"));
        JsonNode text = read("/things/a", _ -> Response.text("text/plain", "AA=="));

        assertThat(bytes.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(bytes.path("body").asText()).isEqualTo("AA==");
        assertThat(text.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rawPath\":null,\"headers\":null}", "{\"future\":{\"a\":1}}"})
    void anEventMayLackEveryField(String event) {
        assertThat(send(event, _ -> Response.ok("x")).path("statusCode").asInt()).isEqualTo(404);
    }

    /// As SAM's local API writes the name of a reader's parameter, and as others may.
    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\\ud83d", "😀"})
    void anEventMayNameParametersAsTheyCame(String name) {
        String event =
                "{\"rawPath\":\"/things/a\",\"queryStringParameters\":{\"%s\":\"2\"}}"
                        .formatted(name);

        assertThat(send(event, _ -> Response.ok("x")).path("statusCode").asInt()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "\"text\"", "{\"headers\":7}"})
    void whatIsNoEventAtAllIsAnInternalErrorAndNoCrash(String event) {
        JsonNode answer = send(event, _ -> Response.ok("x"));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
        assertThat(lines).hasSize(1);
    }

    @Test
    void aFaultShowsItsInstanceAndNothingElse() {
        JsonNode answer =
                read(
                        "/things/a",
                        _ -> {
                            throw new IllegalStateException("secret table-name");
                        });
        JsonNode problem = Json.readOwn(answer.path("body").asText(), JsonNode.class);

        assertThat(problem.path("status").asInt()).isEqualTo(500);
        assertThat(problem.path("instance").asText()).isEqualTo("urn:uuid:" + REQUEST_ID);
        assertThat(answer.toString()).doesNotContain("secret", "IllegalState", "table-name");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst())
                .contains(REQUEST_ID, "IllegalStateException")
                .doesNotContain("secret");
    }

    @Test
    void aDependencyThatIsAwayIs503WithRetryAfter() {
        JsonNode answer =
                read(
                        "/things/a",
                        _ -> {
                            throw new ServiceUnavailableException(
                                    new IllegalStateException("throttled"));
                        });

        assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
        assertThat(answer.path("headers").path("retry-after").asText()).isEqualTo("2");
    }

    @Test
    void aProblemNamesPlaceAndRule() {
        JsonNode answer =
                read(
                        "/things/a",
                        _ -> {
                            throw ProblemException.of(
                                    FieldError.inBody("/author/name", "must be short"));
                        });
        JsonNode problem = Json.readOwn(answer.path("body").asText(), JsonNode.class);

        assertThat(problem.path("type").asText()).isEqualTo("/v1/problems/invalid-request");
        assertThat(problem.path("errors").get(0).path("pointer").asText())
                .isEqualTo("/author/name");
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).doesNotContain("author", "must be short");
    }

    @Test
    void whateverTheEventHoldsTheAnswerIsWellFormed() {
        Property.forAll(
                500,
                random -> {
                    String event =
                            Json.write(
                                    Map.of(
                                            "rawPath",
                                            Property.text(random, "/things%.é\u0000", 30),
                                            "rawQueryString",
                                            Property.text(random, "a=&%+é", 30),
                                            "headers",
                                            Map.of("Accept", Property.text(random, "*/;q=,a", 9)),
                                            "body",
                                            Property.anyText(random, 30)));

                    int status =
                            send(event, request -> Response.ok(request.query().values()))
                                    .path("statusCode")
                                    .asInt();

                    assertThat(List.of(200, 308, 400, 404, 406)).contains(status);
                });
    }

    @Test
    void aBodyThatWasEscapedBeforeIsWrittenAsAnyOther() {
        Property.forAll(
                1_000,
                random -> {
                    String body = Property.anyText(random, 30);
                    Response escaped = Response.text("text/plain", body).escapedOnce();

                    for (int i = 0; i < 2; i++) {
                        assertThat(read("/things/a", _ -> escaped).path("body").asText())
                                .isEqualTo(body);
                    }
                });
    }

    private JsonNode read(String path, Function<Request, Response> answer) {
        return send(Json.write(Map.of("rawPath", path)), answer);
    }

    private JsonNode send(String event, Function<Request, Response> answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HttpFunction(new Router().get("/things/{name}", answer))
                    .handle(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            out,
                            context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }
}
