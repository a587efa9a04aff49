package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;
import guide.tests.walks.crawl.Crawl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The guide's own site, walked through from its first page.
@Tag("tables")
class SitePagesTest {

    /// Compressed, with style sheet and scripts, without pictures.
    private static final int MOST_BYTES = 60_000;

    private static final Service SERVICE = Service.RUNNING;
    private static final Map<String, Document> PAGES = new LinkedHashMap<>();
    private static Crawl crawl;

    @BeforeAll
    static void walk() {
        crawl = CrawledSite.CRAWL;
        crawl.pages().forEach(each -> PAGES.put(each.path(), each.document()));
    }

    /// Hundreds of parsed pages are a burden for all tests behind this one.
    @AfterAll
    static void forget() {
        PAGES.clear();
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
                .allMatch(crawl::reached);
        assertThat(crawl.broken()).isEmpty();
    }

    /// Of comparisons, one of six is the only one without a limit.
    @Test
    void aPageIsSmall() {
        PageWeights weights = new PageWeights(SERVICE.address());
        Map<String, Integer> bytes = new TreeMap<>();
        crawl.pages().stream()
                .filter(each -> !each.path().matches("(.*-vs-){5}.*"))
                .forEach(each -> bytes.put(each.path(), weights.of(each)));
        notLinked().forEach(path -> bytes.put(path, weights.of(path)));
        List<Map.Entry<String, Integer>> largest =
                bytes.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(5)
                        .toList();
        System.out.println("The largest of " + bytes.size() + " pages, in bytes: " + largest);

        assertThat(bytes.keySet())
                .contains("/pick/api/", "/frameworks/", "/measurements/")
                .hasSizeGreaterThan(300);
        assertThat(largest.getFirst().getValue())
                .as(largest.toString())
                .isBetween(20_000, MOST_BYTES);
    }

    @Test
    void noIdIsThereTwiceInWhatNothingLinksToEither() {
        assertThat(notLinked())
                .allSatisfy(
                        path ->
                                assertThat(
                                                Jsoup.parse(SERVICE.get(path).raw().body())
                                                        .select("[id]")
                                                        .eachAttr("id"))
                                        .as(path)
                                        .hasSizeGreaterThan(2)
                                        .doesNotHaveDuplicates());
    }

    /// Picks by needs, and a comparison of three to five that begins with each framework.
    private static Stream<String> notLinked() {
        List<String> slugs =
                PAGES.keySet().stream()
                        .filter(path -> path.matches("/frameworks/[^/]+/"))
                        .map(path -> path.replaceAll("/frameworks/|/$", ""))
                        .sorted()
                        .toList();
        Stream<String> compared =
                IntStream.range(0, slugs.size() - 4)
                        .mapToObj(i -> slugs.subList(i, i + 3 + i % 3))
                        .map(some -> "/compare/" + String.join("-vs-", some) + "/");
        return Stream.concat(
                compared,
                Stream.of(
                        "/compare/cyclone-vs-django-vs-flask-vs-pyramid-vs-tornado/",
                        "/compare/django-vs-fastapi-vs-flask-vs-litestar-vs-quart/",
                        "/pick/?must=orm&want=websockets%403&mustnot=packages-installed%3A%3E20",
                        "/pick/?must=orm&must=admin&want=forms&want=typed%405&extensions=yes",
                        "/threads/?thread=framework%3Adjango",
                        "/search/?q=flask+websockets",
                        "/embed/?element=framework-comparison&framework=flask&framework=django"));
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
