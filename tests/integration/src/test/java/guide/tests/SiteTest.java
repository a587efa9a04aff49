package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// The static site that a local run serves beside the API.
@Tag("tables")
class SiteTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    private final Service service = Service.RUNNING;

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/blog/style.css, text/css; charset=utf-8",
        "/blog/icon.svg, image/svg+xml",
        "/desk/, text/html; charset=utf-8",
        "/desk/config.json, application/json"
    })
    void aFileIsServedAsWhatItIs(String path, String type) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo(type);
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/blog/",
                POST,
                POST + "script-only/",
                POST + "no-script/",
                "/desk/",
                "/docs",
                "/oidc/authorize",
                "/blog/nowhere"
            })
    void aPageMayRunItsOwnScriptsAndNothingInline(String path) {
        Answer answer = service.get(path, "Accept", "text/html");
        Document page = Jsoup.parse(answer.raw().body());

        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(
                        page.select(
                                "script:not([src], [type=application/ld+json]), style, [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void aTagSparesTheNextRead() {
        Answer first = service.get("/blog/style.css");
        Answer second = service.get("/blog/style.css", "If-None-Match", first.header("etag"));

        assertThat(first.header("cache-control")).isEqualTo("no-cache");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.raw().body()).isEmpty();
    }

    @Test
    void thePagesOfTheSiteAreNotShared() {
        Answer page = service.get(POST, "Origin", "https://elsewhere.example");

        assertThat(page.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void headHasNoBody() {
        Answer head = service.send(service.request("/blog/style.css").HEAD());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(service.get("/blog/style.css").header("etag"));
        assertThat(head.raw().body()).isEmpty();
    }

    @Test
    void aFileIsOnlyRead() {
        Answer answer = service.send(service.request("/blog/").POST(BodyPublishers.ofString("x")));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void aFolderWithoutItsSlashLeadsToTheOneWith() {
        Answer answer = service.get("/blog/2026/six-frameworks");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo(POST);
    }

    @Test
    void aPersonIsShownAPageAndAProgramAProblem() {
        Answer person = service.get("/blog/nowhere", "Accept", "text/html,*/*;q=0.8");
        Answer program = service.get("/nowhere");

        assertThat(person.status()).isEqualTo(404);
        assertThat(person.raw().body()).contains("Page not found");
        assertThat(program.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/%2e%2e/template.yaml",
                "/..%2f..%2ftemplate.yaml",
                "/desk/%2e%2e/%2e%2e/template.yaml",
                "/blog/2026/%2e%2e/index.html",
                "/%2findex.html",
                "//index.html",
                "/desk//main.js",
                "/desk/.hidden",
                "/.gitignore",
                "/style.css%00.html",
                "/embed/%2e%2e/sign-in.html",
                "/embed/..%2fguide/local/Main.class"
            })
    void noPathLeadsOutOfTheSite(String path) {
        assertThat(service.send(service.request("/").uri(at(path)).GET()).status()).isEqualTo(404);
    }

    @Test
    void noPathThatABrowserWouldNotSendLeadsOutEither() throws IOException {
        URI address = at("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /../../template.yaml HTTP/1.0\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();

            assertThat(new String(answer, StandardCharsets.UTF_8)).contains(" 404 ");
        }
    }

    @Test
    void thePostHasItsTextBeforeAnyScriptRuns() {
        Document page = Jsoup.parse(service.get(POST).raw().body());

        assertThat(page.select("framework-summary .summary p")).isNotEmpty();
        assertThat(page.select("framework-comparison th[scope=row]")).hasSizeGreaterThan(20);
        assertThat(page.select("comment-thread form[method=post]")).hasSize(1);
        assertThat(page.html()).doesNotContain("<!--#include");
    }

    @Test
    void thePostWithOneScriptLineHasEmptyElements() {
        Document page = Jsoup.parse(service.get(POST + "script-only/").raw().body());

        assertThat(page.select("script[src]")).hasSize(1);
        assertThat(page.select("framework-summary, framework-comparison, comment-thread"))
                .hasSize(3)
                .allSatisfy(element -> assertThat(element.children()).isEmpty());
    }

    @Test
    void thePostWithoutAScriptHasAllSixAndAForm() {
        Document page = Jsoup.parse(service.get(POST + "no-script/").raw().body());

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("thead").first().select("th")).hasSize(7);
        assertThat(page.select("form[action=/v1/comments]")).hasSize(1);
    }

    private URI at(String path) {
        return URI.create(service.issuer().replace("/oidc", "") + path);
    }
}
