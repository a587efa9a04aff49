package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All of an author, seen and decided on as one.
@Tag("tables")
class AuthorDecisionsTest {

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final JsonNode first = service.post(body("First")).json();
    private final String secret = "Bearer " + first.path("authorSecret").asText();
    private final String author =
            grace.send("GET", "/v1/moderation/" + id(first), null).json().path("authorId").asText();

    @Test
    void whatAnAuthorWroteIsListedWithTrustAndStates() {
        JsonNode second = post("Second");
        grace.decide(first, "publish", "");
        grace.decide(second, "reject", "");
        post("Third");
        JsonNode page = read("?limit=2");
        JsonNode rest = read("?limit=2&cursor=" + page.path("next").asText());

        assertThat(page.path("approved").asInt()).isEqualTo(1);
        assertThat(page.path("blocks")).isEmpty();
        assertThat(page.path("items").findValuesAsText("state"))
                .containsExactly("published", "rejected");
        assertThat(rest.path("items").findValuesAsText("body")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void spamTakesAllOfItAndTheTrustAndBlocksTheAuthor() {
        grace.decide(first, "publish", "");
        grace.decide(post("Second"), "publish", "");
        as("PATCH", "/v1/comments/" + id(first), Map.of("body", "A change that waits"));
        post("Third");
        JsonNode decided = decide(Map.of("decision", "spam", "block", Map.of())).json();
        JsonNode after = read("");

        assertThat(decided.path("items").findValuesAsText("state"))
                .containsExactly("spam", "spam", "spam");
        assertThat(decided.has("next")).isFalse();
        assertThat(after.path("items").findValuesAsText("state"))
                .containsExactly("spam", "spam", "spam");
        assertThat(after.path("approved").asInt()).isZero();
        assertThat(after.path("blocks").get(0).path("action").asText()).isEqualTo("refuse");
        assertThat(service.get("/v1/comments?thread=" + thread).json().path("items")).isEmpty();
        assertThat(grace.queued(id(first)).isMissingNode()).isTrue();
        assertThat(as("POST", "/v1/comments", body("Fourth")).status()).isEqualTo(403);
        assertThat(decide(Map.of("decision", "spam")).json().path("items")).isEmpty();
    }

    @Test
    void removeTakesWhatIsPublishedAndRejectsWhatIsHeld() {
        grace.decide(first, "publish", "");
        post("Second");

        assertThat(
                        decide(Map.of("decision", "reject"))
                                .json()
                                .path("items")
                                .findValuesAsText("state"))
                .containsExactly("rejected");
        post("Third");
        assertThat(
                        decide(Map.of("decision", "remove"))
                                .json()
                                .path("items")
                                .findValuesAsText("state"))
                .containsExactly("removed", "rejected");
        assertThat(read("").path("blocks")).isEmpty();
    }

    @Test
    void twentyAreDecidedAtOnceAndTheNextCallGoesOn() {
        List<String> states = new ArrayList<>();
        for (int n = 2; n <= 21; n++) {
            post("No " + n);
        }
        JsonNode page = decide(Map.of("decision", "spam")).json();
        assertThat(page.path("items")).hasSize(20);
        JsonNode rest =
                decide(Map.of("decision", "spam", "cursor", page.path("next").asText())).json();

        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        read("?limit=100").path("items").forEach(each -> states.add(each.path("state").asText()));
        assertThat(states).hasSize(21).containsOnly("spam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA"})
    void anAuthorWhoIsNotKnownIsNotFound(String unknown) {
        assertThat(grace.send("GET", "/v1/moderation/authors/" + unknown, null).status())
                .isEqualTo(404);
    }

    @Test
    void onlyModeratorsSeeAndDecide() {
        Moderator reader =
                new Moderator(
                        service, Moderator.bearer(service, Map.of("groups", List.of("readers"))));
        String path = "/v1/moderation/authors/" + author;

        assertThat(reader.send("GET", path, null).status()).isEqualTo(403);
        assertThat(reader.send("POST", path + "/decisions", Map.of("decision", "spam")).status())
                .isEqualTo(403);
        assertThat(decide(Map.of("decision", "publish")).status()).isEqualTo(400);
        assertThat(decide(Map.of("decision", "spam", "cursor", "x")).status()).isEqualTo(400);
    }

    private JsonNode read(String query) {
        return grace.send("GET", "/v1/moderation/authors/" + author + query, null).json();
    }

    private Answer decide(Map<String, Object> body) {
        return grace.send("POST", "/v1/moderation/authors/" + author + "/decisions", body);
    }

    private JsonNode post(String text) {
        Answer answer = as("POST", "/v1/comments", body(text));
        assertThat(answer.status()).isIn(201, 202);
        return answer.json();
    }

    private Answer as(String method, String path, Object body) {
        return new Moderator(service, secret)
                .send(
                        method,
                        path,
                        body instanceof String text ? Json.readOwn(text, HashMap.class) : body);
    }

    private String body(String text) {
        return Json.write(
                Map.of(
                        "thread",
                        thread,
                        "body",
                        text + " of " + UUID.randomUUID(),
                        "author",
                        Map.of("name", "Ada")));
    }

    private static String id(JsonNode each) {
        return each.path("id").asText();
    }
}
