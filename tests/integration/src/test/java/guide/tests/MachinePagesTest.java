package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the site says to programs: crawlers, language models, pages that show a badge.
@Tag("tables")
class MachinePagesTest {

    private static final Service SERVICE = Service.RUNNING;
    private static final Pattern LINK = Pattern.compile("\\]\\((http[^)]+)\\)");
    private static final Pattern DAYS = Pattern.compile("[0-9]+ days");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text/markdown; text/markdown",
                "text/markdown, text/html, */*; text/markdown",
                "text/html|q=0.9, text/markdown|q=0.9; text/markdown",
                "text/html|q=0.9, text/markdown|q=0.8; text/html",
                "text/markdown|q=0, */*; text/html",
                "text/html,application/xhtml+xml,*/*|q=0.8; text/html",
                "text/*; text/html",
                "*/*; text/html"
            })
    void aPageIsMarkdownForThoseWhoPreferIt(String accept, String type) {
        Answer page = SERVICE.get("/frameworks/django/", "Accept", accept.replace('|', ';'));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo(type + "; charset=utf-8");
        assertThat(page.header("vary")).contains("accept", "accept-encoding");
    }

    @Test
    void aFrameworksMarkdownHasItsFacts() {
        String markdown = SERVICE.get("/frameworks/django.md").raw().body();

        assertThat(markdown).startsWith("# Django\n").contains("|", "Yes", "\n## ");
        assertThat(SERVICE.get("/frameworks/django/", "Accept", "text/markdown").raw().body())
                .isEqualTo(markdown);
        assertThat(SERVICE.get("/compare/flask-vs-django.md").header("location"))
                .isEqualTo("/compare/django-vs-flask.md");
    }

    @Test
    void whatLanguageModelsAreToldLeadsSomewhere() {
        String text = SERVICE.get("/llms.txt").raw().body();
        List<String> links = LINK.matcher(text).results().map(each -> each.group(1)).toList();

        assertThat(text).startsWith("# The framework guide\n\n> ");
        assertThat(links)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        link ->
                                assertThat(SERVICE.get(URI.create(link).getPath()).status())
                                        .as(link)
                                        .isEqualTo(200));
    }

    @Test
    void crawlersAreLedToTheSitemapAndAwayFromTheDesk() {
        assertThat(SERVICE.get("/robots.txt").raw().body())
                .contains("User-agent: *\n", "\nDisallow: /desk\n", "\nDisallow: /v1/\n")
                .containsPattern("\nSitemap: http://[^/]+/sitemap.xml\n");
        assertThat(Service.below("/guide").get("/guide/robots.txt").raw().body())
                .contains("\nDisallow: /guide/v1/\n", "/guide/sitemap.xml");
    }

    @Test
    void aBadgeSaysTheFactsAnswer() {
        JsonNode fact = SERVICE.get("/v1/frameworks/django/facts/orm").json();
        Answer json = SERVICE.get("/badges/django/orm.json");
        Answer svg = SERVICE.get("/badges/django/orm.svg");

        assertThat(fact.findValue("support").asText()).isEqualTo("yes");
        assertThat(json.json().path("message").asText()).isEqualTo("yes");
        assertThat(svg.header("content-type")).isEqualTo("image/svg+xml");
        assertThat(svg.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
        assertThat(svg.header("cache-control")).contains("max-age=3600");
        assertThat(Jsoup.parse(svg.raw().body()).select("title").text())
                .isEqualTo("Django, " + json.json().path("label").asText() + ": yes");
    }

    @Test
    void everyAnswerHasABadge() {
        SERVICE.get("/v1/traits")
                .json()
                .findValues("id")
                .forEach(
                        id ->
                                assertThat(
                                                SERVICE.get(
                                                                "/badges/twisted/"
                                                                        + id.asText()
                                                                        + ".json")
                                                        .json()
                                                        .path("message")
                                                        .asText())
                                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/badges/none/orm.svg, 404",
        "/badges/django/none.svg, 404",
        "/badges/django/ORM.svg, 404",
        "/badges/django/..%2form.svg, 404",
        "/badges/DJANGO/orm.svg, 400",
        "/badges/django/orm.png, 404",
        "/badges/django/orm.svg?style=flat, 400"
    })
    void whatHasNoBadgeSaysSo(String path, int status) {
        assertThat(SERVICE.get(path).status()).isEqualTo(status);
    }

    @Test
    void readersAreToldTheTimesOfTheDocument() throws IOException {
        String document = Files.readString(ProjectRoot.root().resolve("docs/privacy.md"));
        String page = Jsoup.parse(SERVICE.get("/privacy/").raw().body()).select("main").text();

        assertThat(DAYS.matcher(page).results().map(MatchResult::group).distinct())
                .isNotEmpty()
                .allSatisfy(days -> assertThat(document).contains(days));
    }
}
