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

import java.util.List;

/// What a person is shown at an address of the site that leads nowhere.
@Tag("tables")
class ProblemPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Service service = Service.RUNNING;

    @ParameterizedTest
    @CsvSource({
        "/frameworks/djnago/, 404, /frameworks/django/",
        "/frameworks/Django/, 400, /frameworks/django/",
        "/frameworks/fast%20api/, 400, /frameworks/fastapi/",
        "/frameworks/flsk/runs/, 404, /frameworks/flask/",
        "/traits/websocket/, 404, /traits/websockets/",
        "/traits/ORM/, 404, /traits/orm/",
        "/compare/djago-vs-flsk/, 404, /compare/django-vs-flask/",
        "/compare/Flask-vs-Django/, 400, /compare/django-vs-flask/",
        "/compare/django/, 400, /frameworks/django/",
        "/django, 404, /frameworks/django/",
        "/framework/flask, 404, /frameworks/flask/",
        "/clams/, 404, /claims/",
        "/pik, 404, /pick/",
        "/benchmark, 404, /measurements/",
        "/frameworks/django.mdx, 400, /frameworks/django/",
        "/plots/orm.svg, 404, /traits/orm/"
    })
    void whatWasMeantIsNamed(String path, int status, String meant) {
        Answer answer = followed(path);
        Document page = Jsoup.parse(answer.raw().body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#near ~ ul a").eachAttr("href")).contains(meant);
        assertThat(service.get(meant).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere/at/all",
                "/frameworks/xyzzyxyzzy/",
                "/claims/none/",
                "/programs/none/",
                "/embed/none.js",
                "/v1/nothing",
                "/compare/a-vs-a/"
            })
    void thereIsAlwaysASearchAndAWayOn(String path) {
        Document page = Jsoup.parse(followed(path).raw().body());

        assertThat(page.select("main form[action=/search/] input[name=q]")).hasSize(1);
        assertThat(page.select("main p a[href=/frameworks/], main p a[href=/pick/]")).hasSize(2);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html[lang=en]")).hasSize(1);
        assertThat(page.select("style, [style], script:not([src], [type=application/ld+json])"))
                .isEmpty();
    }

    @Test
    void theSearchBeginsWithTheWordsOfTheAddress() {
        Document page = Jsoup.parse(followed("/guides/web-sockets/").raw().body());

        assertThat(page.select("#words").val()).isEqualTo("guides web sockets");
    }

    @ParameterizedTest
    @CsvSource({
        "/pick/?must=wings, /pick/",
        "/compare/django-vs-flask/?group=none, /compare/django-vs-flask/",
        "/changes/?before=x, /changes/"
    })
    void aWrongValueLeadsToThePageWithoutIt(String path, String without) {
        Answer answer = service.get(path, "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.raw().body()).select("main a").eachAttr("href"))
                .contains(without);
    }

    @Test
    void theCodeOfAnswersStaysAndNothingIsKept() {
        Answer answer = service.get("/frameworks/none/", "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("vary")).contains("accept");
        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.raw().body()).doesNotContain("urn:uuid");
    }

    @Test
    void aProgramIsToldTheProblem() {
        Answer answer = service.get("/frameworks/none/", "Accept", "application/json, */*;q=0.5");

        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("There is no framework named 'none'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%3Cscript%3Ealert(1)%3C/script%3E",
                "/frameworks/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E/",
                "/traits/%00%0d%0aX-Y:%20b/",
                "/pick/?must=%3Cb%3Ex",
                "/claims/%E2%80%AE%F0%9F%92%A9/"
            })
    void whatWasAskedIsOnlyText(String path) {
        Document page = Jsoup.parse(followed(path).raw().body());

        assertThat(page.select("script:not([src], [type=application/ld+json]), img, b, [onerror]"))
                .isEmpty();
        assertThat(page.select("main form.search")).hasSize(1);
    }

    @Test
    void aLongAddressIsAnsweredAsFast() {
        String path = "/frameworks/" + "django-vs-".repeat(700) + "x/";

        assertThat(followed(path).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/index.html, /",
        "/frameworks/index.html, /frameworks/",
        "/frameworks/django/index.html, /frameworks/django/",
        "/changes.atom, /v1/feeds/catalogue.atom",
        "/changes.json, /v1/feeds/catalogue.json"
    })
    void anAddressThatPeopleExpectLeadsToWhereItIs(String old, String now) {
        Answer moved = service.get(old);

        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.header("location")).isEqualTo(now);
        assertThat(service.get(now).status()).isEqualTo(200);
    }

    @Test
    void belowAPathLinksStayBelowIt() {
        Service mapped = Service.below("/guide");
        Document page =
                Jsoup.parse(
                        mapped.get("/guide/frameworks/djnago/", "Accept", BROWSER).raw().body());

        assertThat(page.select("main a").eachAttr("href"))
                .contains("/guide/frameworks/django/")
                .allSatisfy(link -> assertThat(link).startsWith("/guide/"));
    }

    /// A path without its slash, or with one too many, leads to the other one first.
    private Answer followed(String path) {
        Answer answer = service.get(path, "Accept", BROWSER);
        return List.of(307, 308).contains(answer.status())
                ? service.get(answer.header("location"), "Accept", BROWSER)
                : answer;
    }
}
