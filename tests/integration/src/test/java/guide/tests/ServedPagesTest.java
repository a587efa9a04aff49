package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// The desk and the elements, as a deployment serves them from the API's own address.
@Tag("tables")
class ServedPagesTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Service EMBEDDED = Service.embeddedAt("https://blog.example.org");

    private final Service service = Service.RUNNING;

    @Test
    void theDesksAddressEndsInASlash() {
        Answer answer = service.get("/desk");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo("/desk/");
    }

    @Test
    void whatTheDeskLoadsIsThereAndKeptForEver() {
        Document page = Jsoup.parse(service.get("/desk/").raw().body());
        List<String> loaded = page.select("link[href]").eachAttr("href");
        loaded.addAll(page.select("script[src]").eachAttr("src"));

        assertThat(loaded)
                .hasSize(3)
                .allSatisfy(
                        name -> {
                            Answer file = service.get("/desk/" + name);
                            assertThat(file.status()).isEqualTo(200);
                            assertThat(file.header("cache-control")).isEqualTo(FOR_EVER);
                        });
        assertThat(service.get("/desk/").header("cache-control")).isEqualTo("no-cache");
    }

    @Test
    void theDeskSignsInWhereTheDeploymentSays() {
        JsonNode config = service.get("/desk/config.json").json();

        assertThat(config.path("issuer").asText()).isEqualTo(service.issuer());
        assertThat(config.path("clientId").asText()).isEqualTo("framework-guide");
        assertThat(config.path("token").asText()).isEqualTo("access_token");
        assertThat(config.path("api").asText()).isEmpty();
        assertThat(config.has("audience")).isFalse();
    }

    @Test
    void behindAMappingTheDeskCallsWhatIsBehindIt() {
        Service mapped = Service.below("/guide");

        assertThat(mapped.get("/guide/desk").header("location")).isEqualTo("/guide/desk/");
        assertThat(mapped.get("/guide/desk/").status()).isEqualTo(200);
        assertThat(mapped.get("/guide/desk/config.json").json().path("api").asText())
                .isEqualTo("/guide");
        assertThat(mapped.get("/guide/embed/guide.js").status()).isEqualTo(200);
    }

    @Test
    void theDeskCallsItsOwnSiteAndItsIssuerAlone() {
        String policy = service.get("/desk/").header("content-security-policy");

        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "style-src 'self';",
                        "connect-src 'self' " + service.issuer().replace("/oidc", "") + ";",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void whoComesBackFromTheIssuerFindsTheDesk() {
        Answer answer = service.get("/desk/?code=c&state=s", "Accept", "text/html,*/*;q=0.8");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).contains("Moderation desk");
    }

    @Test
    void anElementIsComparedByItsNameAndKeptByItsHash() {
        JsonNode assets = service.get("/embed/assets.json").json();
        Answer kept = service.get("/embed/" + assets.at("/guide.js/file").asText());
        Answer named = service.get("/embed/guide.js");

        assertThat(kept.header("cache-control")).isEqualTo(FOR_EVER);
        assertThat(named.header("cache-control")).isEqualTo("no-cache");
        assertThat(named.raw().body()).isEqualTo(kept.raw().body());
        assertThat(service.get("/embed/guide.js", "If-None-Match", named.header("etag")).status())
                .isEqualTo(304);
    }

    /// Pages are cached for a while, and the files that they name are those of their own day.
    @ParameterizedTest
    @CsvSource({
        "/embed/comment-thread-0123456789.js, /embed/comment-thread.js",
        "/assets/site-0123456789.css, ''",
        "/desk/main-0123456789.js, ''",
        "/v1/docs/docs-0123456789.js, ''"
    })
    void aFileOfAnEarlierDeploymentLeadsToThatOfToday(String earlier, String same) {
        Answer moved = service.get(earlier);
        Answer today = service.get(moved.header("location"));

        assertThat(moved.status()).isEqualTo(307);
        assertThat(moved.header("cache-control")).isEqualTo("no-store");
        assertThat(today.header("cache-control")).isEqualTo(FOR_EVER);
        assertThat(same.isEmpty() ? today.raw().body() : service.get(same).raw().body())
                .isEqualTo(today.raw().body())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://blog.example.org, https://blog.example.org",
        "https://elsewhere.example, ''"
    })
    void anElementIsForTheSitesThatMayCallTheApi(String origin, String allowed) {
        Answer answer = EMBEDDED.get("/embed/guide.js", "Origin", origin);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo(allowed);
        assertThat(answer.header("vary")).contains("origin");
        assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/", "/desk/config.json", "/embed/guide.js"})
    void headHasNoBody(String path) {
        Answer head = service.send(service.request(path).HEAD());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(service.get(path).header("etag"));
        assertThat(head.raw().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/", "/desk/config.json", "/embed/guide.js"})
    void aFileIsOnlyRead(String path) {
        Answer answer = service.send(service.request(path).POST(BodyPublishers.ofString("x")));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/index.html",
                "/desk/main.js",
                "/desk/none.js",
                "/desk/a/b.js",
                "/desk/..%2fembed%2fguide.js",
                "/embed/none.js",
                "/embed/none-0123456789.js",
                "/embed/comment-thread-012345678.js",
                "/embed/comment-thread-0123456789.css",
                "/embed/-0123456789.js",
                "/embed/..%2fweb-files.txt",
                "/embed/..%2fpriming%2fpages.txt",
                "/embed/web-files.txt",
                "/embed/guide/embed/Asset.class"
            })
    void whatIsNotOfTheFolderIsNotServed(String path) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    /// The folder's own address is a page's, which says how to embed what is in it.
    @Test
    void theFolderOfTheElementsLeadsToThePageAboutThem() {
        Answer answer = get("/embed");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).endsWith("/embed/");
    }

    private Answer get(String path) {
        URI address = URI.create(service.issuer().replace("/oidc", "") + path);
        return service.send(service.request("/").uri(address).GET());
    }
}
