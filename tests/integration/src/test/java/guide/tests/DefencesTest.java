package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What people with time and bad intentions send to a deployment with its standard settings.
@Tag("tables")
class DefencesTest {

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void anAcceptHeaderOfBlanksIsNotRead() {
        String blanks = "a" + " ".repeat(9_500) + "b";

        assertThat(service.get("/v1/traits", "Accept", blanks).status()).isEqualTo(406);
        assertThat(service.get("/v1/traits", "Accept", "a" + ";".repeat(9_500)).status())
                .isEqualTo(406);
    }

    @Test
    void aPileOfMarksIsRefusedBeforeAnythingIsMadeOfIt() {
        String pile = "a" + "\u0301\u0316".repeat(15_000);

        assertRefused(preview(pile), "/body");
        assertRefused(post(pile.substring(0, 4_000), Map.of()), "/body");
        assertRefused(
                service.post(
                        body("Hello", Map.of("author", Map.of("name", pile.substring(0, 79))))),
                "/author/name");
    }

    @Test
    void aRequestHasAtMost250Parameters() {
        assertThat(service.get("/v1/docs?" + "a=b&".repeat(249) + "a=b").status()).isEqualTo(200);

        Answer more = service.get("/v1/docs?" + "a=b&".repeat(250) + "a=b");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().path("errors").get(0).path("detail").asText()).contains("250");
    }

    @Test
    void aTextThatRendersToMuchMoreIsRefusedBeforeItIsCleaned() {
        assertRefused(preview("- [ ] a\n".repeat(1_250)), "/body");
        assertRefused(preview("|a|b\n|-|-\n\n".repeat(900)), "/body");
        assertThat(
                        preview("- [ ] a task of some words, as people write them\n".repeat(190))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void whoMayNotChangeAThingIsRefusedBeforeItsTextIsRead() {
        JsonNode published = published("Hello");
        Answer answer =
                service.send(
                        service.request("/v1/comments/" + published.path("id").asText())
                                .setHeader("Content-Type", "application/json")
                                .method("PATCH", BodyPublishers.ofString("{\"body\":\"\"}")));

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.invalid, , 403",
        "null, , 403",
        ", cross-site, 403",
        "http://localhost:8080, cross-site, 303",
        ", same-origin, 303",
        ", , 303"
    })
    void aFormOfAForeignSiteIsRefused(@Nullable String origin, @Nullable String site, int status) {
        var request =
                service.request("/v1/comments")
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "thread="
                                                + thread
                                                + "&body=Hello&name=Ada&returnTo=http%3A%2F%2Flocalhost%3A8080%2F"));
        if (origin != null) {
            request.setHeader("Origin", origin);
        }
        if (site != null) {
            request.setHeader("Sec-Fetch-Site", site);
        }

        assertThat(service.send(request).status()).isEqualTo(status);
    }

    @Test
    void theKeyOfAPostGivesAVoterAnotherSecret() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        JsonNode posted = service.post(body("Mine", Map.of()), "Idempotency-Key", key).json();
        JsonNode other = published("Another's");
        JsonNode voted =
                vote(other, 1, proof(), "Idempotency-Key", key, "X-Forwarded-For", "192.0.2.77")
                        .json();

        assertThat(voted.path("authorSecret").asText())
                .hasSize(43)
                .isNotEqualTo(posted.path("authorSecret").asText());
    }

    @Test
    void oneVoteOfAnAddressCounts() {
        JsonNode published = published("Vote for me");
        List<Answer> answers =
                List.of(
                        voteOfTheSameAddress(published),
                        voteOfTheSameAddress(published),
                        voteOfTheSameAddress(published));

        assertThat(answers).extracting(Answer::status).containsExactly(200, 403, 403);
        assertThat(
                        service.get("/v1/comments?thread=" + thread)
                                .json()
                                .path("items")
                                .get(0)
                                .path("votes")
                                .path("up")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void anApprovedTextOfSomebodyWhoIsNotTrustedYetIsNotExchanged() {
        JsonNode published = published("Harmless");
        Answer changed =
                author(published)
                        .send(
                                "PATCH",
                                "/v1/comments/" + published.path("id").asText(),
                                Map.of("body", "Buy this"));

        assertThat(changed.status()).isEqualTo(202);
        assertThat(service.get("/v1/comments?thread=" + thread).raw().body())
                .contains("Harmless")
                .doesNotContain("Buy this");
    }

    @Test
    void aTextThatWasChangedSinceItWasReadStaysInTheQueueWhenManyAreDecided() {
        JsonNode read = post("Read", Map.of()).json();
        JsonNode changed = post("Read too", Map.of()).json();
        author(changed)
                .send(
                        "PATCH",
                        "/v1/comments/" + changed.path("id").asText(),
                        Map.of("body", "Not what was read"));
        JsonNode decided =
                grace.send(
                                "POST",
                                "/v1/moderation/decisions",
                                Map.of(
                                        "decision",
                                        "publish",
                                        "items",
                                        List.of(item(read, 0), item(changed, 0))))
                        .json();

        assertThat(decided.path("items").findValuesAsText("status")).containsExactly("200", "412");
        assertThat(grace.queued(changed.path("id").asText()).isMissingNode()).isFalse();
    }

    @Test
    void aProblemTellsTheStateAsItIs() {
        JsonNode published = published("Hello");
        author(published).send("DELETE", "/v1/comments/" + published.path("id").asText(), null);

        for (String decision : new String[] {"publish", "remove"}) {
            Answer late = grace.decide(published, decision, "");
            assertThat(late.status()).isEqualTo(412);
            assertThat(late.json().path("state").asText()).isEqualTo("removed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u3164", "A\u200bda", "Ada\u2028", "\u202eadA"})
    void aNameThatShowsNothingOrAnotherIsRefused(String name) {
        assertRefused(
                service.post(body("Hello", Map.of("author", Map.of("name", name)))),
                "/author/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "![](x.png)", "[](https://a.example)", "***", "\u00a0\u3164"})
    void aTextThatShowsNothingIsRefused(String text) {
        assertRefused(preview(text), "/body");
    }

    @Test
    void aTextIsNotRenderedToManyTimesItsLength() {
        assertRefused(preview("[a](b)".repeat(1_666)), "/body");
        assertThat(preview("word ".repeat(2_000)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org/",
        "https://münchen.de/, https://xn--mnchen-3ya.de/",
        "' https://my_host.example.org/a b ', https://my_host.example.org/a%20b"
    })
    void anAuthorsAddressIsTakenAsBrowsersTakeIt(String typed, String address) {
        Answer held =
                service.post(body("Hello", Map.of("author", Map.of("name", "Ada", "url", typed))));

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.json().path("author").path("url").asText()).isEqualTo(address);
    }

    private Answer voteOfTheSameAddress(JsonNode contribution) {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        return vote(
                contribution, 1, proof(), "Idempotency-Key", key, "X-Forwarded-For", "192.0.2.77");
    }

    private String proof() {
        return Proofs.of(service, thread);
    }

    private Answer vote(JsonNode contribution, int value, String proof, String... headers) {
        return service.send(
                service.request(
                                "/v1/comments/" + contribution.path("id").asText() + "/vote",
                                headers)
                        .setHeader("Content-Type", "application/json")
                        .PUT(
                                BodyPublishers.ofString(
                                        Json.write(Map.of("value", value, "proof", proof)))));
    }

    private JsonNode published(String text) {
        JsonNode held = post(text, Map.of()).json();
        assertThat(grace.decide(held, "publish", "").status()).isEqualTo(200);
        return held;
    }

    private Answer post(String text, Map<String, Object> more) {
        return service.post(body(text, more));
    }

    private String body(String text, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(Map.of("body", text));
        all.putAll(more);
        return NewComments.by(thread, all);
    }

    private Answer preview(String text) {
        return service.send(
                service.request("/v1/comments/preview")
                        .setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.write(Map.of("body", text)))));
    }

    private static Map<String, Object> item(JsonNode contribution, int revision) {
        return Map.of("id", contribution.path("id").asText(), "revision", revision);
    }

    private Moderator author(JsonNode receipt) {
        return new Moderator(service, "Bearer " + receipt.path("authorSecret").asText());
    }

    private static void assertRefused(Answer answer, String pointer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
    }
}
