package guide.lambda.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.gateway.EventWriter;
import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class PrimingRequestTest {

    /// AWS: "Working with HTTP APIs", payload format 2.0.
    private static final List<String> MEMBERS =
            List.of(
                    "version",
                    "routeKey",
                    "rawPath",
                    "rawQueryString",
                    "cookies",
                    "headers",
                    "queryStringParameters",
                    "requestContext",
                    "pathParameters",
                    "isBase64Encoded");

    private static final List<String> CONTEXT =
            List.of(
                    "accountId",
                    "apiId",
                    "domainName",
                    "domainPrefix",
                    "http",
                    "requestId",
                    "routeKey",
                    "stage",
                    "time",
                    "timeEpoch");

    @Test
    void itsEventHasAllThatAnEventOfTheGatewayHas() {
        JsonNode event = event("200 GET /v1/things/a?b=1&b=2&c=%C3%A9");

        assertThat(names(event)).containsExactlyInAnyOrderElementsOf(MEMBERS);
        assertThat(names(event.path("requestContext")))
                .containsExactlyInAnyOrderElementsOf(CONTEXT);
        assertThat(names(event.path("requestContext").path("http")))
                .containsExactlyInAnyOrder("method", "path", "protocol", "sourceIp", "userAgent");
        assertThat(event.path("queryStringParameters").toString())
                .isEqualTo("{\"b\":\"1,2\",\"c\":\"é\"}");
        assertThat(names(event.path("headers")))
                .doesNotContain("content-type")
                .hasSizeGreaterThan(9);
    }

    @Test
    void aBodyIsJsonUnlessItSaysOtherwise() {
        JsonNode json = event("200 POST /v1/things | {\"a\": 1 | 2}");
        JsonNode form = event("200 POST /v1/things content-type=text/plain | a=1");

        assertThat(json.path("body").asText()).isEqualTo("{\"a\": 1 | 2}");
        assertThat(json.path("headers").path("content-type").asText())
                .isEqualTo("application/json");
        assertThat(form.path("headers").path("content-type").asText()).isEqualTo("text/plain");
    }

    @Test
    void aMemberIsWhoTheAuthorizerHasVerified() {
        JsonNode event = event("200 GET /v1/things as=member");

        assertThat(event.at("/requestContext/authorizer/jwt/claims/sub").asText())
                .isEqualTo("priming");
        assertThat(event.path("headers").path("authorization").asText()).startsWith("Bearer e30.");
    }

    private static JsonNode event(String line) {
        PrimingRequest request = PrimingRequest.all("# comment\n\n" + line + "\n").getFirst();
        byte[] written = EventWriter.bytes(request.event());
        return Json.readOwn(new String(written, StandardCharsets.UTF_8), JsonNode.class);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
