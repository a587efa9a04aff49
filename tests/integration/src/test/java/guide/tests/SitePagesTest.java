package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;
import guide.tests.walks.crawl.Crawl;
import guide.tests.walks.crawl.FetchedPath;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The guide's own site, walked through from its first page.
@Tag("tables")
class SitePagesTest {

    private static final int MOST_BYTES = 60_000;
    private static final Service SERVICE = Service.RUNNING;
    private static final Map<String, Document> PAGES = new LinkedHashMap<>();
    private static Crawl crawl;

    @BeforeAll
    static void walk() {
        crawl = CrawledSite.CRAWL;
        crawl.pages().forEach(each -> PAGES.put(each.path(), each.document()));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(crawl.broken()).isEmpty();
        assertThat(crawl.all()).hasSizeGreaterThan(200);
    }

    @Test
    void aLinkIntoAPageFindsWhatItNames() {
        assertThat(crawl.brokenPlaces()).isEmpty();
    }

    /// Comparisons of two included, which the sitemap has all of.
    @Test
    void everyPageIsReachedFromTheFirst() {
        assertThat(mapped()).hasSizeGreaterThan(250);
        assertThat(crawl.orphans(mapped())).isEmpty();
    }

    @Test
    void everyPageHasATitleAndADescriptionOfItsOwn() {
        // A view of a page that a query chooses is the same page.
        Map<String, String> titles = new LinkedHashMap<>();
        PAGES.values()
                .forEach(
                        page ->
                                titles.put(
                                        page.select("link[rel=canonical]").attr("href"),
                                        page.title()));
        assertThat(titles.values()).doesNotHaveDuplicates();
        assertThat(values(page -> page.select("meta[name=description]").attr("content")))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(PAGES.values())
                .allSatisfy(page -> assertThat(page.select("h1")).hasSize(1))
                .allSatisfy(
                        page ->
                                assertThat(
                                                page.select(
                                                        "[style], style, script:not([src]):not([type=application/ld+json])"))
                                        .isEmpty());
    }

    @Test
    void whatAPageLoadsIsKeptForEver() {
        Set<String> loaded =
                PAGES.values().stream()
                        .flatMap(
                                page ->
                                        page
                                                .select(
                                                        "script[src], link[rel=stylesheet],"
                                                                + " link[rel=icon]")
                                                .stream())
                        .map(each -> each.attr("src") + each.attr("href"))
                        .collect(Collectors.toSet());

        assertThat(loaded)
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        path -> {
                            assertThat(path).matches("/.*-[0-9a-f]{10}\\.[a-z]+");
                            assertThat(SERVICE.get(path).header("cache-control"))
                                    .isEqualTo("public, max-age=31536000, immutable");
                        });
    }

    @Test
    void noIdIsThereTwice() {
        assertThat(PAGES)
                .allSatisfy(
                        (_, page) ->
                                assertThat(page.select("[id]").eachAttr("id"))
                                        .doesNotHaveDuplicates());
    }

    @Test
    void whatSearchEnginesReadIsJson() {
        List<JsonNode> data =
                PAGES.values().stream()
                        .flatMap(page -> page.select("script[type=application/ld+json]").stream())
                        .map(script -> Json.readOwn(script.data(), JsonNode.class))
                        .toList();

        assertThat(
                        data.stream()
                                .map(each -> each.path("@type").asText())
                                .collect(Collectors.toSet()))
                .contains("ItemList", "SoftwareApplication", "ClaimReview");
    }

    @Test
    void everyPageHasItsMarkdown() {
        PAGES.forEach(
                (path, page) -> {
                    Answer markdown = SERVICE.get(path, "Accept", "text/markdown");
                    assertThat(markdown.header("content-type")).startsWith("text/markdown");
                    assertThat(markdown.raw().body())
                            .as(path)
                            .contains(page.select("link[rel=canonical]").attr("href"));
                    assertThat(markdown.raw().body().lines())
                            .as(path)
                            .anyMatch(line -> line.startsWith("# "));
                });
    }

    /// All but comparisons of more than two, and the programs that evidence leads to.
    @Test
    void theSitemapHasEveryPage() {
        assertThat(mapped())
                .containsAll(
                        PAGES.keySet().stream()
                                .filter(path -> !path.contains("?"))
                                .filter(path -> path.split("-vs-").length <= 2)
                                .filter(path -> !path.startsWith("/programs/"))
                                .toList())
                .allSatisfy(path -> assertThat(SERVICE.get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void aPageIsSmall() {
        assertThat(crawl.pages())
                .extracting(FetchedPath::path)
                .allSatisfy(
                        path ->
                                assertThat(
                                                SERVICE.send(
                                                                SERVICE.request(
                                                                        path,
                                                                        "Accept-Encoding",
                                                                        "gzip"))
                                                        .raw()
                                                        .body()
                                                        .length())
                                        .as(path)
                                        .isLessThan(MOST_BYTES));
    }

    private static Set<String> mapped() {
        Set<String> paths = new TreeSet<>();
        Jsoup.parse(SERVICE.get("/sitemap.xml").raw().body(), Parser.xmlParser())
                .select("url > loc")
                .forEach(loc -> paths.add(URI.create(loc.text()).getPath()));
        return paths;
    }

    private static List<String> values(java.util.function.Function<Document, String> of) {
        return PAGES.values().stream().map(of).toList();
    }
}
