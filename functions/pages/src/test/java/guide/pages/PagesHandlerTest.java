package guide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

class PagesHandlerTest {

    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(docs/[^\"]+)\"");

    /// Lambda takes no longer answer; a text grows when it is put into JSON.
    private static final int LONGEST = 6_000_000;

    private static final PagesHandler HANDLER =
            new PagesHandler(new NothingYet(), InstantSource.system(), Map.of());

    /// A catalogue that was never loaded, as a fresh stack has it.
    private record NothingYet() implements CatalogueSource {

        @Override
        public Catalogue current() {
            return new Catalogue(
                    0,
                    Instant.EPOCH,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public Optional<Catalogue> at(long revision) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/frameworks/",
                "/compare/",
                "/pick/",
                "/claims/",
                "/measurements/",
                "/about/",
                "/changes/",
                "/requests/",
                "/embed/",
                "/search/"
            })
    void aFreshStackHasPagesWithNothingInThem(String path) {
        JsonNode page = get(path);

        assertThat(page.path("statusCode").asInt()).isEqualTo(200);
        assertThat(page.path("body").asText()).contains("<h1>").doesNotContain("null");
    }

    @Test
    void thePageNamesFilesThatAreThere() {
        List<String> names = loaded();

        assertThat(names).hasSize(5).contains("docs/licenses.txt");
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(get("/v1/" + name).path("statusCode").asInt())
                                        .isEqualTo(200));
        assertThat(get("/v1/docs").path("body").asText()).doesNotContain("{{");
    }

    @Test
    void whatHasAHashInItsNameIsKeptForEverAndTheRestCompared() {
        assertThat(loaded())
                .allSatisfy(
                        name ->
                                assertThat(header(get("/v1/" + name), "cache-control"))
                                        .isEqualTo(
                                                name.matches(".*-[0-9a-f]{10}\\.[a-z]+")
                                                        ? "public, max-age=31536000, immutable"
                                                        : "no-cache"));
        assertThat(header(get("/v1/docs"), "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void whoTakesGzipGetsTheSameTextInFewerBytes() throws IOException {
        for (String name : loaded()) {
            JsonNode plain = get("/v1/" + name);
            JsonNode compressed = get("/v1/" + name, "accept-encoding", "gzip");
            byte[] bytes = Base64.getDecoder().decode(compressed.path("body").asText());

            assertThat(compressed.path("isBase64Encoded").asBoolean()).isTrue();
            assertThat(plain.path("isBase64Encoded").asBoolean()).isFalse();
            assertThat(header(compressed, "content-encoding")).isEqualTo("gzip");
            assertThat(bytes.length).isLessThan(plain.path("body").asText().length());
            assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
                    .isEqualTo(plain.path("body").asText().getBytes(StandardCharsets.UTF_8));
            assertThat(header(compressed, "etag")).isNotEqualTo(header(plain, "etag"));
            assertThat(List.of(header(plain, "vary"), header(compressed, "vary")))
                    .containsOnly("accept-encoding");
        }
    }

    @Test
    void noAnswerIsLongerThanLambdaPassesOn() {
        assertThat(loaded())
                .allSatisfy(
                        name ->
                                assertThat(get("/v1/" + name).toString().length())
                                        .isLessThan(LONGEST));
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesNotNeed() {
        List<String> all =
                List.of("/v1/docs", "/v1/docs/licenses.txt", "/v1/" + loaded().getFirst());

        assertThat(all)
                .allSatisfy(
                        path -> {
                            JsonNode answer = get(path);
                            assertThat(header(answer, "content-security-policy"))
                                    .contains(
                                            "default-src 'none'",
                                            "script-src 'self'",
                                            "style-src 'self'",
                                            "connect-src 'self'",
                                            "frame-ancestors 'none'")
                                    .doesNotContain("unsafe", "http");
                            assertThat(header(answer, "x-content-type-options"))
                                    .isEqualTo("nosniff");
                        });
    }

    @Test
    void aTagSparesTheNextRead() {
        JsonNode first = get("/v1/docs", "accept-encoding", "gzip");
        JsonNode second =
                get("/v1/docs", "accept-encoding", "gzip", "if-none-match", header(first, "etag"));

        assertThat(second.path("statusCode").asInt()).isEqualTo(304);
        assertThat(second.path("body").asText()).isEmpty();
        assertThat(second.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/docs/none.js",
                "/v1/docs/index.html",
                "/v1/docs/docs.js",
                "/v1/docs/..%2fpriming.txt",
                "/v1/docs/docs/licenses.txt"
            })
    void whatThePageDoesNotNameIsNotServed(String path) {
        assertThat(get(path).path("statusCode").asInt()).isEqualTo(404);
    }

    /// The gateway hands a path over percent-decoded, and whatever was in it goes back encoded.
    @Test
    void anAddressWithoutItsSlashLeadsToTheSameWithIt() {
        Map<String, String> locations =
                Map.of(
                        "/frameworks", "/frameworks/",
                        "/frameworks/django", "/frameworks/django/",
                        "/frameworks/a\r\nX-Y: b", "/frameworks/a%0D%0AX-Y%3A%20b/",
                        "/traits/a\u0000b\\c", "/traits/a%00b%5Cc/",
                        "/claims/\u2603?a#b", "/claims/%E2%98%83%3Fa%23b/",
                        "/compare/\"><b>", "/compare/%22%3E%3Cb%3E/");

        assertThat(locations)
                .allSatisfy(
                        (path, location) -> {
                            JsonNode moved = get(path);
                            assertThat(moved.path("statusCode").asInt()).isEqualTo(308);
                            assertThat(header(moved, "location")).isEqualTo(location);
                        });
    }

    /// A table that does not answer.
    private record NothingAnswers() implements CatalogueSource {

        @Override
        public Catalogue current() {
            throw new ServiceUnavailableException(new IOException("no table"));
        }

        @Override
        public Optional<Catalogue> at(long revision) {
            throw new ServiceUnavailableException(new IOException("no table"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/frameworks/, 503, cannot answer", "/nowhere, 404, not found"})
    void withoutATableAPersonIsShownAPageThatLeadsOn(String path, int status, String title) {
        PagesHandler cutOff =
                new PagesHandler(new NothingAnswers(), InstantSource.system(), Map.of());

        JsonNode page = get(cutOff, path, "accept", "text/html,*/*;q=0.8");

        assertThat(page.path("statusCode").asInt()).isEqualTo(status);
        assertThat(page.path("body").asText())
                .contains(title, "role=\"search\"", "href=\"/frameworks/\"")
                .doesNotContain("no table");
        assertThat(header(page, "cache-control")).isEqualTo("no-store");
    }

    private List<String> loaded() {
        return LOADED.matcher(get("/v1/docs").path("body").asText())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String header(JsonNode answer, String name) {
        return answer.path("headers").path(name).asText();
    }

    private static JsonNode get(String path, String... headers) {
        return get(HANDLER, path, headers);
    }

    private static JsonNode get(PagesHandler handler, String path, String... headers) {
        Map<String, String> sent = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        String event =
                Json.write(
                        Map.of(
                                "rawPath",
                                path,
                                "headers",
                                sent,
                                "requestContext",
                                Map.of("http", Map.of("method", "GET"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("pages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }
}
