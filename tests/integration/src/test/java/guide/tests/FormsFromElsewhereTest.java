package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/// Everything that a reader without JavaScript does on a blog at another origin than the guide's.
@Tag("tables")
class FormsFromElsewhereTest {

    private static final BlogElsewhere BLOG = BlogElsewhere.start();

    private final Service guide = BLOG.guide();
    private final String path = "/2026/" + UUID.randomUUID() + "/";

    @AfterAll
    static void stop() {
        BLOG.close();
    }

    @Test
    void everyAddressInTheFragmentIsThatOfTheGuide() {
        post("Hello");

        assertThat(BLOG.page(path).select("form"))
                .hasSize(3)
                .allSatisfy(
                        form ->
                                assertThat(form.attr("action"))
                                        .startsWith(guideOrigin() + "/v1/comments"));
    }

    @Test
    void aCommentLeadsToItsReceiptAndBackToItsPlaceOnThePage() {
        Answer answer = BLOG.press(send(), Map.of("body", "Hello", "name", "Ada"));
        Document receipt = BLOG.follow(answer);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(receipt.select("h1").text()).isEqualTo("Your comment is published");
        assertThat(receipt.select("a:containsOwn(Back)").attr("href"))
                .isEqualTo(BLOG.origin() + path + "#c-" + first().path("id").asText());
    }

    /// A form that does not ask for a receipt, such as one of the page's own.
    @Test
    void withoutAReceiptTheFormLeadsBackAtOnce() {
        Element send = send();
        send.closest("form").select("[name=receipt]").remove();

        assertThat(BLOG.press(send, Map.of("body", "Hello", "name", "Ada")).header("location"))
                .isEqualTo(BLOG.origin() + path + "#c-" + first().path("id").asText());
    }

    @Test
    void aReplyHangsBelowItsComment() {
        String id = post("Hello");
        Element reply = BLOG.page(path).selectFirst("article .reply button");
        BLOG.press(reply, Map.of("body", "An answer", "name", "Bo"));

        JsonNode answer = first().path("replies").path("items").path(0);
        assertThat(answer.path("parent").asText()).isEqualTo(id);
        assertThat(BLOG.page(path).select("article article, ol ol article").text())
                .contains("An answer");
    }

    @Test
    void aVoteLeadsBackToItsComment() {
        String id = post("Hello");
        Element helpful = BLOG.page(path).selectFirst(".votes [value=1]");
        Answer answer = BLOG.press(helpful, Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo(BLOG.origin() + path + "#c-" + id);
        assertThat(BLOG.page(path).select(".votes").text()).startsWith("Helpful: 1");
    }

    @Test
    void oneAddressHasOneVote() {
        String id = post("Hello");
        for (String value : new String[] {"1", "1", "-1", "-1"}) {
            vote(id, value, "198.51.100.7");
        }
        vote(id, "1", "198.51.100.8");

        assertThat(first().path("votes").path("up").asInt()).isEqualTo(1);
        assertThat(first().path("votes").path("down").asInt()).isEqualTo(1);
        vote(id, "0", "198.51.100.7");
        assertThat(first().path("votes").path("down").asInt()).isZero();
    }

    @Test
    void theReceiptsKeyIsTheAuthorsSecret() {
        Document receipt = BLOG.follow(BLOG.press(send(), Map.of("body", "Hello", "name", "Ada")));
        String secret = receipt.select("input[readonly]").val();

        JsonNode own = guide.get("/v1/authors/me", "Authorization", "Bearer " + secret).json();
        assertThat(own.path("items").path(0).path("body").asText()).isEqualTo("Hello");
        assertThat(receipt.select("textarea").text()).isEqualTo("Hello");
    }

    @Test
    void theAuthorChangesAndDeletesItThere() {
        Document receipt = BLOG.follow(BLOG.press(send(), Map.of("body", "Hello", "name", "Ada")));
        Answer changed =
                BLOG.press(
                        receipt.selectFirst("[value=change]"),
                        Map.of("body", "Hello again"),
                        guideOrigin());

        assertThat(changed.header("location")).startsWith(BLOG.origin() + path + "#c-");
        assertThat(first().path("html").asText()).contains("Hello again");
        Answer deleted = BLOG.press(receipt.selectFirst("[value=delete]"), Map.of(), guideOrigin());
        assertThat(deleted.header("location")).isEqualTo(BLOG.origin() + path);
        assertThat(list()).isEmpty();
    }

    @Test
    void laterTheReceiptAsksForTheKey() {
        Document receipt = BLOG.follow(BLOG.press(send(), Map.of("body", "Hello", "name", "Ada")));
        String secret = receipt.select("input[readonly]").val();
        String address = receipt.select("a[href$=receipt]").attr("href");
        Answer later = guide.get(address, "Accept", "text/html");
        Document asking = Jsoup.parse(later.raw().body(), address);

        assertThat(later.raw().body()).doesNotContain(secret).doesNotContain("Hello");
        Element delete = asking.selectFirst("[value=delete]");
        assertThat(BLOG.press(delete, Map.of("secret", "x".repeat(43)), guideOrigin()).status())
                .isEqualTo(403);
        assertThat(BLOG.press(delete, Map.of("secret", secret), guideOrigin()).status())
                .isEqualTo(303);
        assertThat(list()).isEmpty();
    }

    /// Neither the address nor what is logged has the secret, and nobody else is told the address.
    @Test
    void theSecretIsOnThePageAlone() {
        Answer posted = BLOG.press(send(), Map.of("body", "Hello", "name", "Ada"));
        Answer receipt = guide.get(posted.header("location"), "Accept", "text/html");
        String secret = Jsoup.parse(receipt.raw().body()).select("input[readonly]").val();

        assertThat(secret).hasSize(43);
        assertThat(posted.raw().headers().map().toString()).doesNotContain(secret);
        assertThat(guide.log()).noneMatch(line -> line.contains(secret));
        assertThat(receipt.header("cache-control")).isEqualTo("no-store");
        assertThat(receipt.header("referrer-policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01890a5d-ac96-774b-bcce-b302099a8057", "none", ""})
    void anotherKeyOpensNothing(String key) {
        String id = post("Hello");
        Answer answer =
                guide.get("/v1/comments/" + id + "/receipt?key=" + key, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).doesNotContain("readonly").doesNotContain("Hello");
    }

    /// README's link leads to the guide's own page of the thread.
    @Test
    void theGuidesOwnPageLeadsBackToItself() {
        String own = guideOrigin() + "/threads/?thread=page:" + path;
        Document page = Jsoup.parse(guide.get(own).raw().body(), own);
        Element send = page.select("form button").last();
        Answer answer = BLOG.press(send, Map.of("body", "Hello", "name", "Ada"), guideOrigin());

        assertThat(BLOG.follow(answer).select("a:containsOwn(Back)").attr("href"))
                .startsWith(guideOrigin() + "/threads/?thread=page%3A%2F2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.invalid", "null", "http://localhost"})
    void aFormOfAnotherSiteIsRefused(String origin) {
        assertThat(BLOG.press(send(), Map.of("body", "Hello", "name", "Ada"), origin).status())
                .isEqualTo(403);
        assertThat(list()).isEmpty();
    }

    private Element send() {
        return BLOG.page(path).select("form:has([name=body]) button").last();
    }

    private String post(String text) {
        BLOG.press(send(), Map.of("body", text, "name", "Ada"));
        return first().path("id").asText();
    }

    private void vote(String id, String value, String address) {
        Answer answer =
                guide.send(
                        guide.request("/v1/comments/" + id + "/vote")
                                .setHeader("X-Forwarded-For", address + ", 192.0.2.1")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("Origin", BLOG.origin())
                                .POST(
                                        BodyPublishers.ofString(
                                                "thread=page:" + path + "&value=" + value)));
        assertThat(answer.status()).isEqualTo(303);
    }

    private JsonNode first() {
        return list().path(0);
    }

    private JsonNode list() {
        return guide.get("/v1/comments?thread=page:" + path).json().path("items");
    }

    private String guideOrigin() {
        return guide.request("/").build().uri().toString().replaceAll("/$", "");
    }
}
