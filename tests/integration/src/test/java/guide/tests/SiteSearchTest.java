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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the site's search finds, and how it answers what nobody should send.
@Tag("tables")
class SiteSearchTest {

    @ParameterizedTest
    @CsvSource({
        "Django, /frameworks/django/",
        "djnago, /frameworks/django/",
        "WebSockets, /traits/websockets/",
        "webso, /traits/websockets/",
        "measurements, /measurements/",
        "benchmark, /measurements/",
        "swagger, /v1/docs"
    })
    void theFirstThatIsFoundIsWhatWasMeant(String words, String address) {
        assertThat(found(words)).startsWith(address);
    }

    @Test
    void aClaimIsFoundByWhatItSays() {
        assertThat(found("django rapid development")).contains("/claims/django-rapid-and-clean/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"django flask", "Flask vs Django", "flask or django?"})
    void namesOfTwoFrameworksLeadToTheirComparison(String words) {
        assertThat(search(words).select("p.found a").attr("href"))
                .isEqualTo("/compare/django-vs-flask/");
    }

    @Test
    void oneNameOrSevenHaveNoComparison() {
        assertThat(search("django").select("p.found")).isEmpty();
        assertThat(search("django flask bottle falcon sanic quart tornado").select("p.found"))
                .isEmpty();
    }

    @Test
    void aNameInsideAnotherIsNotNamed() {
        assertThat(search("django rest framework vs flask").select("p.found a").attr("href"))
                .isEqualTo("/compare/django-rest-framework-vs-flask/");
    }

    @Test
    void aFrameworkWithATraitIsAnswered() {
        Document page = search("flask django websockets");

        assertThat(page.select(".answers dt").eachText())
                .contains("Flask: WebSockets", "Django: WebSockets");
        assertThat(page.select(".answers dt a").eachAttr("href"))
                .contains("/frameworks/flask/#websockets");
        assertThat(page.select(".answers dd .support")).isNotEmpty();
    }

    @Test
    void withoutWordsEverythingIsThere() {
        assertThat(found(""))
                .contains("/frameworks/flask/", "/traits/orm/", "/pick/", "/v1/docs")
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzqqqq", "!!!", "<script>alert(1)</script>", "\u0000", "%", "日本"})
    void whatNothingHasIsSaidAndHelped(String words) {
        Document page = search(words);

        assertThat(page.select("section.found, main script")).isEmpty();
        assertThat(page.select("[role=status]").text()).startsWith("Nothing has all words of “");
        assertThat(page.select("main a[href=/search/]")).isNotEmpty();
    }

    @Test
    void aHundredCharactersAreSearchedAndOneMoreIsRefused() {
        assertThat(Service.RUNNING.get("/search/?q=" + "a".repeat(100)).status()).isEqualTo(200);
        assertThat(Service.RUNNING.get("/search/?q=" + "a".repeat(101)).status()).isEqualTo(400);
        assertThat(Service.RUNNING.get("/search/?q=a&q=b").status()).isEqualTo(400);
        // As on every page: what somebody's link adds to an address is no fault of the reader.
        assertThat(Service.RUNNING.get("/search/?utm=a").status()).isEqualTo(200);
    }

    private static List<String> found(String words) {
        return search(words).select("section.found li > a").eachAttr("href");
    }

    private static Document search(String words) {
        Answer answer =
                Service.RUNNING.get(
                        "/search/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }
}
