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

import java.util.ArrayList;
import java.util.List;

/// The pages of what changed, of requested reviews, and of what can be embedded.
@Tag("tables")
class SiteListsTest {

    @Test
    void everyChangeIsOnOnePageAndTheLastPageHasNoOlder() {
        List<String> seen = new ArrayList<>();
        String next = "/changes/";
        while (!next.isEmpty()) {
            Document page = page(next);
            assertThat(page.select(".changes li").size()).isBetween(1, 30);
            seen.addAll(page.select(".changes li > p:first-child").eachText());
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen)
                .hasSizeGreaterThan(100)
                .anySatisfy(text -> assertThat(text).startsWith("Added: Django revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "12", "000000000001", "%00", "000000000001%23%C3%A9", "<b>"})
    void aPlaceThatNoLinkNamesIsRefused(String before) {
        String encoded = before.replace("<", "%3C").replace(">", "%3E");
        assertThat(Service.RUNNING.get("/changes/?before=" + encoded).status()).isEqualTo(400);
    }

    @Test
    void requestsHaveAFeedAndAThreadForThoseWithoutAScript() {
        Document page = page("/requests/");

        assertThat(page.select("review-requests a[rel=alternate]").attr("href"))
                .isEqualTo("/v1/feeds/review-requests.atom");
        for (String link :
                page.select(":is(review-requests, comment-thread) a[href^=/]").eachAttr("href")) {
            assertThat(Service.RUNNING.get(link).status()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                      | <comment-thread>",
                "framework=flask                       | <comment-thread thread=\"framework:flask\">",
                "element=comment-count&heading=3       | <comment-count>",
                "element=framework-summary             | <framework-summary slug=\"aiohttp\">",
                "element=framework-summary&framework=flask&theme=dark"
                        + "                            | <framework-summary slug=\"flask\" theme=\"dark\">",
                "element=framework-comparison&framework=flask&framework=django&only-differences=yes"
                        + " | <framework-comparison slugs=\"django-vs-flask\" only-differences>",
                "element=framework-plot               | <framework-plot name=\"modules-imported\">",
                "element=framework-plot&plot=support&framework=flask&framework=django"
                        + " | <framework-plot name=\"support\" frameworks=\"django flask\">",
                "element=review-requests&heading=6     | <review-requests heading=\"6\">"
            })
    void whatIsChosenIsWhatIsCopied(String query, String line) {
        Document page = page("/embed/?" + (query == null ? "" : query));
        String copied = page.select("pre code").text();

        assertThat(copied).contains("/embed/guide.js\"></script>").contains(line);
        assertThat(
                        Service.RUNNING
                                .get(
                                        Jsoup.parse(copied)
                                                .select("a")
                                                .attr("href")
                                                .replaceFirst("^https?://[^/]+", ""))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void thePreviewIsTheElementThatIsCopied() {
        assertThat(page("/embed/?element=framework-pick&preset=api").select("framework-pick"))
                .singleElement()
                .satisfies(pick -> assertThat(pick.attr("needs")).contains("want=openapi@5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "element=script",
                "theme=%22%3E%3Cscript%3E",
                "heading=0",
                "heading=7",
                "preset=none",
                "plot=none",
                "element=comment-thread&element=comment-count"
            })
    void whatIsNotInTheFormIsRefused(String query) {
        assertThat(Service.RUNNING.get("/embed/?" + query).status()).isEqualTo(400);
    }

    private static Document page(String path) {
        Answer answer = Service.RUNNING.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }
}
