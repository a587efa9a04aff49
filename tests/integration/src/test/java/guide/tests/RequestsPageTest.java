package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `/requests/` without a script: what readers want reviewed, a form to ask, and one to agree.
@Tag("tables")
class RequestsPageTest {

    private static final String PAGE = "/requests/";
    private static final int ON_A_PAGE = 50;

    /// Of its own: the page lists what any test has asked for, and shows the first of it only.
    private static final Service ALONE =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of()));

    private final Service service = ALONE;
    private final String name = "Lib " + UUID.randomUUID();

    @Test
    void whoAsksIsListedOnceAModeratorAgreesAndOthersAddTheirVotes() {
        Answer sent =
                SentForm.of(service, PAGE, "form:has([name=library])")
                        .send(
                                Map.of(
                                        "library", name,
                                        "language", "Python",
                                        "link", "https://example.org/",
                                        "body", "It is small",
                                        "name", "Ada"));
        assertThat(sent.status()).isEqualTo(303);
        Document receipt = Jsoup.parse(service.get(sent.header("location")).raw().body());
        assertThat(receipt.select("h1").text()).contains("waiting for a moderator");
        assertThat(receipt.select("a").eachAttr("href"))
                .contains(service.address().resolve(PAGE) + "#guide-held");
        assertThat(page().text()).doesNotContain(name);

        publish(idIn(sent.header("location")));

        assertThat(row().text()).contains(name + " (Python) open 1 vote");
        assertThat(row().select("a").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(service.get(PAGE, "Accept", "text/markdown").raw().body()).contains(name);

        String form = ".requests li:contains(" + name + ") form";
        Answer voted = SentForm.of(service, PAGE, form).send(Map.of("value", "1"));

        assertThat(voted.header("location")).startsWith(service.address().resolve(PAGE).toString());
        assertThat(row().text()).contains("2 votes");
    }

    @Test
    void aHostileNameIsText() {
        publish(posted(service, "<img src=x onerror=alert(1)> " + name, "</bdi><script>"));

        assertThat(row().text()).contains("<img src=x onerror=alert(1)>", "</bdi><script>");
        assertThat(row().select("img, script")).isEmpty();
    }

    @Test
    void whatDoesNotFitOnAPageIsBehindALink() {
        Service other = Service.with(SpamSettings.STANDARD);
        for (int i = 0; i <= ON_A_PAGE; i++) {
            String id = posted(other, name + " " + (100 + i), "Python");
            Moderator.named(other, "grace").send("PUT", "/v1/moderation/" + id, publication());
        }

        Document first = Jsoup.parse(other.get(PAGE).raw().body());
        assertThat(first.select(".requests > li")).hasSize(ON_A_PAGE);
        String more = first.select("a:contains(More requests)").attr("href");
        assertThat(other.get(more).raw().body()).contains(name + " " + (100 + ON_A_PAGE));
    }

    @ParameterizedTest
    @CsvSource({"a, 200", "A, 400", "a b, 400", "'', 200"})
    void aPageBeginsOnlyBehindAName(String after, int status) {
        assertThat(service.get(PAGE + "?after=" + after.replace(" ", "%20")).status())
                .isEqualTo(status);
        assertThat(service.get(PAGE + "?after=" + "a".repeat(80)).status()).isEqualTo(200);
        assertThat(service.get(PAGE + "?after=" + "a".repeat(81)).status()).isEqualTo(400);
    }

    private Document page() {
        return Jsoup.parse(service.get(PAGE).raw().body());
    }

    private Element row() {
        return page().selectFirst(".requests li:contains(" + name + ")");
    }

    private static String posted(Service service, String name, String language) {
        Map<String, Object> wish =
                Map.of("name", name, "language", language, "link", "https://example.org/");
        JsonNode answer =
                service.post(
                                Json.write(
                                        Map.of(
                                                "thread",
                                                "page:/requests/",
                                                "kind",
                                                "review-request",
                                                "body",
                                                "Please " + name,
                                                "request",
                                                wish,
                                                "author",
                                                Map.of("name", "Ada"))))
                        .json();
        return answer.path("id").asText();
    }

    private static String idIn(String receipt) {
        return receipt.replaceAll(".*/v1/comments/([^/?]+).*", "$1");
    }

    private void publish(String id) {
        Moderator.named(service, "grace").send("PUT", "/v1/moderation/" + id, publication());
    }

    private static Map<String, Object> publication() {
        return Map.of("decision", "publish", "reason", "");
    }
}
