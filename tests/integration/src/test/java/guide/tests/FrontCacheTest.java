package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.gateway.LocalFunctions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What CloudFront keeps for others: the template's policy, and what responses say.
@Tag("tables")
class FrontCacheTest {

    private static final Path ROOT = ProjectRoot.root();

    @Test
    void theKeyHoldsWhatAnswersDependOnAndNoMore() throws IOException {
        assertThat(template())
                .contains(
                        "HeadersConfig: { HeaderBehavior: whitelist, Headers: [accept, origin, x-front-anew] }",
                        "CookiesConfig: { CookieBehavior: none }",
                        "QueryStringsConfig: { QueryStringBehavior: all }",
                        "EnableAcceptEncodingBrotli: false");
    }

    /// By its events: no route keeps for others what it has answered to somebody's token or secret.
    @Test
    void whatIsAnsweredToSomebodyIsNotCached() throws IOException {
        List<String> uncached = found("PathPattern: (.*)\\*", template());
        int looked = 0;
        for (FunctionSpec function : Service.RUNNING.template().httpFunctions()) {
            RequestStreamHandler handler =
                    LocalFunctions.start(function, Service.RUNNING.environment());
            for (Path file : events(function)) {
                JsonNode event = Json.readOwn(Files.readString(file), JsonNode.class);
                String path = event.path("rawPath").asText();
                boolean isSomebodys =
                        event.path("headers").has("authorization")
                                || path.endsWith("/receipt")
                                || path.endsWith("/challenge");
                if (isSomebodys && uncached.stream().noneMatch(path::startsWith)) {
                    looked++;
                    assertThat(cacheControl(handler, event)).as("%s", file).isEqualTo("no-store");
                }
            }
        }
        assertThat(uncached).containsExactly("/v1/moderation/", "/v1/authors/");
        assertThat(looked).isGreaterThan(5);
    }

    /// What a page takes stays in its address; the rest came on the way.
    @Test
    void theFrontKnowsTheParametersOfEveryPage() throws IOException {
        String code = template();
        List<String> known =
                List.of(found("var PARAMETERS = '([^']*)'", code).getFirst().split(",", -1));
        String contract = Files.readString(ROOT.resolve("api/openapi.yaml"));
        int pages = 0;
        for (String part : contract.split("\n(?=  /v1/)", -1)) {
            if (!part.lines().findFirst().orElse("").contains(".html")) {
                continue;
            }
            pages++;
            assertThat(known).containsAll(queryParameters(part));
        }
        assertThat(pages).isEqualTo(4);
    }

    private static List<String> queryParameters(String path) {
        return Stream.concat(
                        found("- (?:\\{ )?name: (\\w+)(?:\n         |,) in: query", path).stream(),
                        found("parameters/(Cursor|Limit|AsOf|On)'", path).stream()
                                .map(
                                        each ->
                                                each.substring(0, 1).toLowerCase(Locale.ROOT)
                                                        + each.substring(1)))
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }

    private static String template() throws IOException {
        return Files.readString(ROOT.resolve("template.yaml"));
    }

    private static List<Path> events(FunctionSpec function) throws IOException {
        try (Stream<Path> files =
                Files.list(ROOT.resolve("events").resolve(function.logicalId()))) {
            return files.sorted().toList();
        }
    }

    private static String cacheControl(RequestStreamHandler handler, JsonNode event)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                out,
                NoOpContext.silent("test"));
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class)
                .path("headers")
                .path("cache-control")
                .asText();
    }
}
