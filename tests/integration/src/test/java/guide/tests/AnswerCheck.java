package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Contract.Operation;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/// Checks every response in the tests against the contract: status, headers, media type and body.
final class AnswerCheck {

    private static final Contract CONTRACT = Contract.PUBLISHED;

    private AnswerCheck() {}

    /// A strong entity tag (RFC 9110, section 8.8.3).
    private static final String ETAG = "\"[!#-~]+\"";

    /// Not part of the guide: it reports errors in OAuth's own format (RFC 6749, section 5.2).
    private static final String ISSUER = "/oidc/";

    /// Nor is this: it reports them as SES does.
    private static final String SES = "/v2/email/";

    /// What API Gateway says before any function is asked is not in the contract.
    private static final int HEADERS_TOO_LARGE = 431;

    static void check(HttpRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() == HEADERS_TOO_LARGE) {
            return;
        }
        answer.headers().firstValue("etag").ifPresent(tag -> assertThat(tag).matches(ETAG));
        String path = request.uri().getPath();
        Optional<Operation> operation = CONTRACT.operation(request.method(), path);
        if (operation.isPresent()) {
            check(operation.get(), answer);
        } else if (answer.statusCode() >= 400
                && !answer.body().isEmpty()
                && !path.startsWith(ISSUER)
                && !path.startsWith(SES)) {
            assertProblem(answer);
        }
    }

    private static void check(Operation operation, HttpResponse<String> answer) {
        JsonNode promised =
                CONTRACT.resolved(
                        CONTRACT.definition(operation)
                                .path("responses")
                                .path(Integer.toString(answer.statusCode())));
        assertThat(promised.isMissingNode())
                .as("%s has no answer %s", operation, answer.statusCode())
                .isFalse();
        assertHeaders(operation, promised, answer);
        JsonNode content = promised.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as("%s", operation).isEmpty();
            return;
        }
        String mediaType = mediaType(answer);
        assertThat(content.has(mediaType)).as("%s answers %s", operation, mediaType).isTrue();
        if (mediaType.endsWith("json")) {
            assertThat(CONTRACT.faults(content.path(mediaType).path("schema"), body(answer)))
                    .as("%s %s", operation, answer.statusCode())
                    .isEmpty();
        }
    }

    private static void assertHeaders(
            Operation operation, JsonNode promised, HttpResponse<String> answer) {
        promised.path("headers")
                .properties()
                .forEach(
                        header -> {
                            if (CONTRACT.resolved(header.getValue()).path("required").asBoolean()) {
                                assertThat(answer.headers().firstValue(header.getKey()))
                                        .as("%s without %s", operation, header.getKey())
                                        .isPresent();
                            }
                        });
    }

    private static void assertProblem(HttpResponse<String> answer) {
        JsonNode schema =
                Json.readOwn("{\"$ref\":\"#/components/schemas/Problem\"}", JsonNode.class);

        assertThat(mediaType(answer)).isIn("application/problem+json", "text/html");
        if (mediaType(answer).endsWith("json")) {
            assertThat(CONTRACT.faults(schema, body(answer))).isEmpty();
        }
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").split(";", 2)[0];
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return Json.readOwn(answer.body(), JsonNode.class);
    }
}
