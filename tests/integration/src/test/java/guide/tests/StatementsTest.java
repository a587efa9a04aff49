package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Authors are told what moderators, or reports, made of what they wrote, and why.
@Tag("tables")
class StatementsTest {

    private static final Service HOLDING =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, true, false),
                            List.of(),
                            List.of(),
                            2));

    private final Service service = HOLDING;
    private final Moderator grace = Moderator.named(service, "grace-hopper");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final JsonNode post = service.post(NewComments.by(thread, Map.of())).json();
    private final String secret = post.path("authorSecret").asText();
    private final String path = "/v1/comments/" + post.path("id").asText() + "/report";

    @Test
    void whoseCommentIsRemovedAfterAReportIsToldWhatWhenAndWhy() {
        String reporter = report("It insults somebody");
        Instant before = Instant.now().minusSeconds(1);
        assertThat(grace.decide(post, "remove", "No insults, please.").status()).isEqualTo(200);

        JsonNode statement = statement("");
        Instant at = Instant.parse(statement.path("at").asText());

        assertThat(statement.path("decision").asText()).isEqualTo("remove");
        assertThat(statement.path("reason").asText()).isEqualTo("No insults, please.");
        assertThat(statement.path("reported").asBoolean()).isTrue();
        assertThat(statement.path("automated").asBoolean()).isFalse();
        assertThat(statement.path("ofChange").asBoolean()).isFalse();
        assertThat(at).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(Instant.parse(statement.path("restorableUntil").asText()))
                .isEqualTo(at.plus(Duration.ofDays(90)));
        assertThat(statement.path("text").asText())
                .startsWith(
                        "A moderator removed your comment. It had been reported."
                                + " Reason: No insults, please. A moderator can restore it until ")
                .contains("write to the people who run this site")
                .endsWith(post.path("id").asText());
        assertThat(Json.write(data("")))
                .doesNotContain("grace-hopper", reporter, "It insults somebody");
    }

    @Test
    void withoutAReportItIsNotSaidThatThereWasOne() {
        grace.decide(post, "remove", "");

        assertThat(statement("").path("reported").asBoolean()).isFalse();
        assertThat(statement("").path("text").asText()).doesNotContain("reported");
    }

    @ParameterizedTest
    @CsvSource({
        "remove, In the moderator's view it does not belong on this page.",
        "spam, 'It was taken for advertising, or for the same text over and over.'",
        "hold, A moderator has to decide whether it stays."
    })
    void whereNoReasonIsGivenThereIsASentence(String decision, String reason) {
        grace.decide(post, decision, "");

        assertThat(statement("").path("decision").asText()).isEqualTo(decision);
        assertThat(statement("").path("reason").asText()).isEqualTo(reason);
    }

    @Test
    void whatReportsHoldIsSaidToBeHeldWithoutAModerator() {
        report("A secret word");
        report("Another one");

        JsonNode statement = statement("");

        assertThat(statement.path("decision").asText()).isEqualTo("hold");
        assertThat(statement.path("automated").asBoolean()).isTrue();
        assertThat(statement.path("reported").asBoolean()).isTrue();
        assertThat(statement.has("restorableUntil")).isFalse();
        assertThat(statement.path("text").asText())
                .startsWith("Your comment was taken down automatically after readers reported it.");
        assertThat(Json.write(data("")))
                .doesNotContain("secret word", "Another one", "2 readers", "other (2)");
    }

    @Test
    void whatAModeratorMakesOfAHeldOneComesAfterAReport() {
        report("One");
        report("Two");
        grace.decide(post, "reject", "Not here");

        assertThat(statement("").path("decision").asText()).isEqualTo("reject");
        assertThat(statement("").path("reported").asBoolean()).isTrue();
        assertThat(statement("").path("automated").asBoolean()).isFalse();
    }

    @Test
    void aModeratorsHoldAfterAReportSaysSo() {
        report("One");
        grace.decide(post, "hold", "I ask a colleague");

        assertThat(statement("").path("reported").asBoolean()).isTrue();
        assertThat(statement("").path("reason").asText()).isEqualTo("I ask a colleague");
    }

    @Test
    void whatIsRestoredIsSaidToBe() {
        grace.decide(post, "remove", "By mistake");
        grace.decide(post, "restore", "");

        JsonNode statement = statement("");

        assertThat(statement.path("decision").asText()).isEqualTo("restore");
        assertThat(statement.has("reason")).isFalse();
        assertThat(statement.path("text").asText())
                .isEqualTo("A moderator has put your comment back.");
    }

    @Test
    void whatWasTakenBackAndIsPublishedAgainIsRestored() {
        grace.decide(post, "hold", "");
        grace.decide(post, "publish", "It is fine");

        assertThat(statement("").path("decision").asText()).isEqualTo("restore");
        assertThat(statement("").path("reason").asText()).isEqualTo("It is fine");
    }

    @Test
    void whatStandsAsItWasWrittenHasNoStatement() {
        assertThat(statement("").isMissingNode()).isTrue();
        grace.decide(post, "keep", "A fair question");

        assertThat(statement("").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"de, Die Moderation hat Ihren Kommentar entfernt.", "ja, モデレーターがあなたのコメントを削除しました。"})
    void itIsInTheLanguageThatIsAskedFor(String language, String sentence) {
        grace.decide(post, "remove", "");

        assertThat(statement("?lang=" + language).path("text").asText()).startsWith(sentence);
    }

    @Test
    void aLanguageThatIsNoneIsRefused() {
        Answer refused =
                service.get("/v1/authors/me?lang=fr_FR", "Authorization", "Bearer " + secret);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/parameter").asText()).isEqualTo("lang");
    }

    @Test
    void nobodyElseIsToldAndNothingIsLeftOnceItsAuthorErasesIt() {
        String reporter = report("One");
        grace.decide(post, "remove", "Private reason");

        assertThat(
                        service.get("/v1/authors/me", "Authorization", "Bearer " + reporter)
                                .raw()
                                .body())
                .doesNotContain("Private reason");
        service.send(
                service.request("/v1/authors/me", "Authorization", "Bearer " + secret).DELETE());
        assertThat(Json.write(data(""))).doesNotContain("statement", "Private reason");
    }

    @Test
    void whoHasNoScriptIsShownItByTheirKey() {
        grace.decide(post, "remove", "<b>No</b> insults, please.");

        Document page = shown(secret, "&lang=de");

        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Ihr Kommentar ist nicht veröffentlicht");
        assertThat(page.select("main").text())
                .contains("Die Moderation hat Ihren Kommentar entfernt.")
                .contains("Grund: <b>No</b> insults, please.")
                .contains("kann bis zum");
        assertThat(page.select("blockquote").text())
                .isEqualTo(data("").at("/items/0/body").asText());
        assertThat(page.text()).doesNotContain("grace-hopper");
    }

    @Test
    void whereNothingWasDecidedThePageSaysSo() {
        Document page = shown(secret, "");

        assertThat(page.select("h1").text()).isEqualTo("Your comment is published");
        assertThat(page.select("p").text()).startsWith("Nothing that you need to know");
    }

    @Test
    void aReceiptHasAButtonForIt() {
        Document receipt =
                Jsoup.parse(
                        service.get("/v1/comments/" + post.path("id").asText() + "/receipt")
                                .raw()
                                .body());

        assertThat(receipt.select("button[name=action]").eachAttr("value"))
                .containsExactly("change", "delete", "show");
    }

    @Test
    void nobodyElsesKeyShowsIt() {
        String other =
                service.post(NewComments.by(thread, Map.of())).json().path("authorSecret").asText();

        assertThat(show(other, "").status()).isEqualTo(404);
        assertThat(show("nonsense", "").status()).isEqualTo(401);
        assertThat(show(post.path("editToken").asText(), "").status()).isEqualTo(401);
        assertThat(show(secret, "").status()).isEqualTo(200);
    }

    private Document shown(String key, String more) {
        return Jsoup.parse(show(key, more).raw().body());
    }

    private Answer show(String key, String more) {
        String own = "/v1/comments/" + post.path("id").asText();
        String origin = service.request("").build().uri().resolve("/").toString();
        return service.send(
                service.request(own, "Origin", origin.substring(0, origin.length() - 1))
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("action=show&secret=" + key + more)));
    }

    /// A reader at an address of their own.
    ///
    /// @return their secret
    private String report(String text) {
        return service.send(
                        service.request(
                                        path,
                                        "Idempotency-Key",
                                        CommentsTest.uuidVersion7(System.currentTimeMillis()))
                                .setHeader("Content-Type", "application/json")
                                .PUT(
                                        BodyPublishers.ofString(
                                                Json.write(
                                                        Map.of("reason", "other", "text", text)))))
                .json()
                .path("authorSecret")
                .asText();
    }

    private JsonNode data(String query) {
        return service.get("/v1/authors/me" + query, "Authorization", "Bearer " + secret).json();
    }

    private JsonNode statement(String query) {
        return data(query).path("items").path(0).path("statement");
    }
}
