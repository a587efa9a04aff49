package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The guide for pages without JavaScript.
@Tag("tables")
class FragmentsTest {

    private static final String COMPARISON = "/v1/comparisons/django-vs-flask.html";
    private static final String SIX =
            "/v1/comparisons/cyclone-vs-django-vs-flask-vs-pyramid-vs-tornado-vs-twisted.html";

    private final Service service = Service.RUNNING;

    @ParameterizedTest
    @ValueSource(strings = {"django", "flask", "twisted", "tornado", "cyclone", "pyramid"})
    void aFrameworkIsAHeadingATextAndARowForEveryTrait(String slug) {
        int traits = service.get("/v1/catalogue").json().path("traits").size();
        Document page = fragment("/v1/frameworks/" + slug + ".html");

        assertThat(page.select("section > h3")).hasSize(1);
        assertThat(page.select(".summary p")).isNotEmpty();
        assertThat(page.select("th[scope=row]")).hasSize(traits);
    }

    @Test
    void aComparisonHasAHeadForEveryRowAndColumn() {
        int traits = service.get("/v1/catalogue").json().path("traits").size();
        Document page = fragment(COMPARISON);

        Elements table = page.select("table:has(> caption)");
        assertThat(table.select("thead th[scope=col]").eachText())
                .containsExactly("Trait", "Django", "Flask");
        assertThat(table.select("tbody th[scope=row]")).hasSize(traits);
        assertThat(table.select("tbody td")).hasSize(2 * traits);
        assertThat(page.select("tr.differs")).isNotEmpty();
        assertThat(page.select(".only-in").text()).contains("Only in Django");
        assertThat(page.select(".claims > li .verdict")).isNotEmpty();
    }

    @Test
    void aComparisonLeadsToTheCodeOfEachTask() {
        Document page = fragment("/v1/comparisons/django-vs-tornado.html");

        assertThat(page.select(".samples thead th").eachText())
                .containsExactly("Task", "Django", "Tornado");
        assertThat(page.select(".samples tr:has(th:containsOwn(websocket)) td").first().text())
                .isEqualTo("Not written yet");
        Element hello = page.select(".samples tr:has(th:containsOwn(hello)) a").first();
        assertThat(hello.text()).matches("\\d+ lines, 1 file");
        assertThat(service.get(hello.attr("href")).json().path("items")).hasSize(1);
    }

    /// Its table is folded, so that a page does not become shorter when a script shows it live.
    @Test
    void theFactsOfAFrameworkAreOnePress() {
        Document page = fragment("/v1/frameworks/django.html");

        assertThat(page.select("details.facts > summary").text())
                .matches("\\d+ facts, with evidence");
        assertThat(page.select("details.facts > table caption").text()).contains("Django");
        assertThat(page.select(".links a")).isNotEmpty();
    }

    @Test
    void whatIsKnownShowsItsEvidenceAndDateOnDemandAndSupportIsAWord() {
        Document page = fragment(SIX);

        assertThat(page.select("td:has(button.fact)"))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        fact -> {
                            assertThat(fact.select("button").text()).isNotBlank();
                            assertThat(fact.select(".evidence li")).isNotEmpty();
                            assertThat(fact.select("time[datetime]")).isNotEmpty();
                            assertThat(fact.select("[popover]").attr("id"))
                                    .isEqualTo(fact.select("button").attr("popovertarget"));
                            assertThat(fact.select(".evidence a[href^=http]").size())
                                    .isEqualTo(fact.select(".evidence li").size());
                        });
        assertThat(page.select(".support").eachText())
                .allMatch(text -> text.matches(". (Yes|Partial|No|Unknown)"));
    }

    @Test
    void claimsShowTheirVerdictAndWhy() {
        Document page = fragment("/v1/frameworks/tornado.html");

        assertThat(page.select(".claims > li"))
                .isNotEmpty()
                .allSatisfy(
                        claim -> {
                            assertThat(claim.select(".verdict").text()).isNotBlank();
                            assertThat(claim.select("time")).isNotEmpty();
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPARISON, SIX, "/v1/frameworks/django.html"})
    void aFragmentRunsNothingAndStylesNothing(String path) {
        assertThat(
                        fragment(path).body().getAllElements().stream()
                                .flatMap(element -> element.attributes().asList().stream())
                                .map(Attribute::getKey))
                .isSubsetOf(
                        "class",
                        "popover",
                        "popovertarget",
                        "type",
                        "id",
                        "data-guide-edit",
                        "aria-label",
                        "aria-hidden",
                        "role",
                        "tabindex",
                        "scope",
                        "colspan",
                        "datetime",
                        "href",
                        "rel",
                        "type");
        assertThat(fragment(path).select("script, style, link, img, iframe")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPARISON, SIX, "/v1/frameworks/django.html"})
    void aFragmentIsHtmlThatACacheMayKeep(String path) {
        Answer first = service.get(path);
        Answer second = service.get(path, "If-None-Match", first.header("etag"));

        assertThat(first.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(first.header("cache-control")).startsWith("public, max-age=");
        assertThat(second.status()).isEqualTo(304);
    }

    @Test
    void anotherOrderMovesToTheCanonicalFragment() {
        Answer answer = service.get("/v1/comparisons/flask-vs-django.html");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo(COMPARISON);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/comparisons/django.html, 400",
        "/v1/comparisons/django-vs-nothere.html, 404",
        "/v1/comparisons/django-vs-flask.htm, 400",
        "/v1/frameworks/Django.html, 400",
        "/v1/frameworks/.html, 400",
        "/v1/frameworks/django.html.html, 400",
        "/v1/frameworks/nothere.html, 404"
    })
    void anErrorIsAProblem(String path, int status) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    private Document fragment(String path) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parseBodyFragment(answer.raw().body());
    }
}
