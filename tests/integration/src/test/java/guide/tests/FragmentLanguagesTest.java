package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.languages.ReaderLanguage;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/// A thread without a script, and what its forms lead to, in the language of the page that has it.
@Tag("tables")
class FragmentLanguagesTest {

    private static final String HOST = "http://localhost:8080/hello/";

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @BeforeEach
    void somebodyHasWritten() {
        assertThat(send("/v1/comments", "body=42&name=7&returnTo=" + HOST).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void aThreadHasItsWordsInTheLanguageOfItsPage(ReaderLanguage language) {
        Element section = fragment("&lang=" + language.tag()).selectFirst("section.comments");

        assertThat(section.attr("lang")).isEqualTo(language.tag());
        assertThat(section.attr("dir")).isEqualTo(language.direction());
        assertThat(section.select("form > input[name=lang]").eachAttr("value"))
                .hasSize(2)
                .containsOnly(language.tag());
        if (language != ReaderLanguage.EN) {
            assertThat(section.text())
                    .doesNotContainPattern("\\b(Comment|Comments|Helpful|Report|Reply)\\b");
        }
    }

    /// Of what a template says itself, letters of another script would be left.
    @ParameterizedTest
    @ValueSource(strings = {"ar", "ja", "ru", "uk", "zh"})
    void nothingIsLeftInLatinLetters(String language) {
        assertThat(fragment("&lang=" + language).text()).doesNotContainPattern("[A-Za-z]");
        assertThat(reportForm(language).body().text()).doesNotContainPattern("[A-Za-z]");
        assertThat(receipt(language).body().text().replaceAll("http\\S+", ""))
                .doesNotContainPattern("[A-Za-z]");
    }

    /// Somebody may type in another direction than that of the page.
    @Test
    void whatSomebodyTypesGoesInItsOwnDirection() {
        for (Document page : List.of(fragment("&lang=ar"), reportForm("ar"), receipt("ar"))) {
            assertThat(
                            page.select(
                                    "textarea, input:not([type]), input[type=text],"
                                            + " input[type=email]"))
                    .filteredOn(field -> field.closest("[hidden]") == null)
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.attr("dir")).isEqualTo("auto"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 1 commentaire",
        "FR-ca, 1 commentaire",
        "de-CH-1996, 1 Kommentar",
        "fr-abcdefgh-abcdefgh-abcdefgh-abcde, 1 commentaire",
        "ja, コメント 1 件",
        "sv, 1 comment",
        "french, 1 comment"
    })
    void aTagLeadsToItsLanguageOrToEnglish(String tag, String count) {
        assertThat(fragment("&lang=" + tag).select(".count").text()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f",
                "fr_FR",
                "fr-",
                "fr--ca",
                "*",
                "frenchlanguage",
                "fr%00",
                "fr%22x",
                "fr-abcdefgh-abcdefgh-abcdefgh-abcdef"
            })
    void whatIsNoTagIsRefused(String tag) {
        Service.Answer answer = service.get(path("&lang=" + tag));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("lang");
    }

    @Test
    void withoutALanguageNothingSaysOne() {
        Element section = fragment("").selectFirst("section.comments");

        assertThat(section.attributes().asList()).hasSize(2);
        assertThat(section.select("input[name=lang]")).isEmpty();
        assertThat(section.select(".report a").attr("href")).doesNotContain("lang");
    }

    @Test
    void aReceiptKeepsTheLanguageOfItsForm() {
        Document receipt = receipt("fr");

        assertThat(receipt.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(receipt.select("h1").text()).isEqualTo("Votre commentaire est publié");
        assertThat(receipt.select("input[name=lang]").val()).isEqualTo("fr");
        assertThat(receipt.select("p a").last().attr("href")).endsWith("/receipt?lang=fr");
    }

    @Test
    void aChangeWithoutAPageLeadsToAReceiptInTheSameLanguage() {
        Element form = receipt("fr").selectFirst("form");
        String path = form.attr("action").replaceFirst("^https?://[^/]+", "");
        String secret = form.select("input[name=secret]").val();

        Service.Answer answer =
                send(path, "action=change&body=43&lang=fr&secret=" + secret, "Origin", origin());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).endsWith("/receipt?lang=fr");
    }

    @Test
    void aReportIsConfirmedInTheLanguageOfItsForm() {
        Document form = reportForm("de");
        assertThat(form.select("h1").text()).isEqualTo("Einen Kommentar melden");
        assertThat(form.select("label").eachText()).contains("Rechtswidriger Inhalt");

        String path = form.selectFirst("form").attr("action").replaceFirst("^https?://[^/]+", "");
        Service.Answer answer = send(path, "reason=spam&lang=de", "Origin", origin());

        assertThat(answer.header("location")).endsWith("?sent=yes&lang=de");
        assertThat(Jsoup.parse(service.get(answer.header("location")).raw().body()).text())
                .contains("Danke! Die Moderation sieht es sich an.");
    }

    private Document reportForm(String language) {
        String address = fragment("&lang=" + language).select(".report a").attr("href");
        return Jsoup.parse(service.get(address).raw().body());
    }

    private Document receipt(String language) {
        Service.Answer sent =
                send(
                        "/v1/comments",
                        "body=44&name=8&receipt=yes&lang=" + language + "&returnTo=" + HOST);
        return Jsoup.parse(service.get(sent.header("location")).raw().body());
    }

    private Document fragment(String more) {
        return Jsoup.parse(service.get(path(more)).raw().body());
    }

    private String path(String more) {
        return "/v1/comments.html?thread=" + thread + more;
    }

    private String origin() {
        return service.address().resolve("/").toString().replaceFirst("/$", "");
    }

    private Service.Answer send(String path, String fields, String... headers) {
        String of = path.equals("/v1/comments") ? "thread=" + thread + "&" : "";
        return service.send(
                service.request(path, headers)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(of + fields)));
    }
}
