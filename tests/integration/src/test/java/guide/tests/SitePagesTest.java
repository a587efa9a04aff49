package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final Map<String, Integer> OTHERS = new LinkedHashMap<>();

    @BeforeAll
    static void walk() {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (PAGES.containsKey(path) || OTHERS.containsKey(path)) {
                continue;
            }
            Answer answer = SERVICE.get(path);
            if (path.startsWith("/v1/") || path.startsWith("/assets/") || answer.status() != 200) {
                OTHERS.put(path, answer.status());
                continue;
            }
            Document page = Jsoup.parse(answer.raw().body());
            PAGES.put(path, page);
            links(page).stream().filter(SitePagesTest::isNear).forEach(open::add);
        }
    }

    /// Six frameworks in each comparison would be thousands of them: a few stand for all.
    private static boolean isNear(String path) {
        return !path.startsWith("/compare/")
                || PAGES.keySet().stream().filter(each -> each.startsWith("/compare/")).count()
                        < 12;
    }

    private static Set<String> links(Document page) {
        Set<String> links = new TreeSet<>();
        for (Element each : page.select("a[href], link[href], script[src], img[src]")) {
            String link = each.hasAttr("href") ? each.attr("href") : each.attr("src");
            if (link.startsWith("/")) {
                links.add(link.replaceFirst("#.*", ""));
            }
        }
        return links;
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(OTHERS)
                .isNotEmpty()
                .allSatisfy((_, status) -> assertThat(status).isEqualTo(200));
        assertThat(PAGES.keySet())
                .contains(
                        "/frameworks/",
                        "/frameworks/django/",
                        "/traits/orm/",
                        "/claims/",
                        "/measurements/",
                        "/pick/",
                        "/compare/",
                        "/about/");
    }

    @Test
    void aLinkIntoAPageFindsWhatItNames() {
        for (Document page : PAGES.values()) {
            for (Element link : page.select("a[href^=/][href*=#]")) {
                String[] parts = link.attr("href").split("#", 2);
                Document target = parts[0].isEmpty() ? page : PAGES.get(parts[0]);
                assertThat(target).as(link.attr("href")).isNotNull();
                assertThat(target.getElementById(parts[1])).as(link.attr("href")).isNotNull();
            }
        }
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
    void aPageIsSmall() {
        assertThat(PAGES.keySet())
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

    private static List<String> values(java.util.function.Function<Document, String> of) {
        return PAGES.values().stream().map(of).toList();
    }
}
