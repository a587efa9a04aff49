package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A moderator's edit is a revision that says so: the author's words are kept, and come back.
@Tag("tables")
class ModeratorEditsTest {

    private static final String COMMENTS = "/v1/moderation/comments/";
    private static final String OWN = "Call me: 555 0100";
    private static final Map<String, Object> EDIT =
            Map.of("body", "Call me.", "reason", "A telephone number");

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void whatIsPublishedIsMarkedForEverybody() {
        JsonNode post = published();
        Answer edited = edit(post, EDIT, "If-Match", "\"0\"");
        JsonNode shown = list().get(0);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("editedBy").asText()).isEqualTo("moderator");
        assertThat(shown.path("html").asText()).contains("Call me.").doesNotContain("555");
        assertThat(shown.path("editedBy").asText()).isEqualTo("moderator");
        assertThat(shown.path("author").path("name").asText()).isEqualTo("Ada");
        assertThat(shown.has("moderator")).isFalse();
        assertThat(service.get("/v1/comments.html?thread=" + thread).raw().body())
                .contains("<small>edited by a moderator</small>");
    }

    @Test
    void itsAuthorReadsWhatTheyWroteAndWhyItWasChanged() {
        JsonNode post = published();
        edit(post, EDIT);
        JsonNode own = own(post).path("items").get(0);

        assertThat(own.path("body").asText()).isEqualTo("Call me.");
        assertThat(own.path("editedByModerator").path("own").asText()).isEqualTo(OWN);
        assertThat(own.path("editedByModerator").path("why").asText())
                .isEqualTo("A telephone number");
    }

    @Test
    void aSecondEditKeepsTheAuthorsWordsAndNotTheFirstModerators() {
        JsonNode post = published();
        edit(post, EDIT);
        Map<String, Object> second = Map.of("body", "Write to me.", "reason", "Clearer");
        assertThat(edit(post, second, "If-Match", "\"1\"").status()).isEqualTo(200);
        JsonNode past = past(post);

        assertThat(past.path("editedByModerator").path("own").asText()).isEqualTo(OWN);
        assertThat(past.path("editedByModerator").path("why").asText()).isEqualTo("Clearer");
        assertThat(past.path("earlier").get(0).path("body").asText()).isEqualTo(OWN);
        assertThat(past.path("earlier").get(0).has("why")).isFalse();
        assertThat(past.path("earlier").get(1).path("why").asText())
                .isEqualTo("A telephone number");
    }

    @Test
    void whatIsHeldWaitsOnWithTheOtherText() {
        JsonNode post = held();
        Answer edited = edit(post, EDIT);
        JsonNode queued = grace.queued(id(post));

        assertThat(edited.json().path("state").asText()).isEqualTo("held");
        assertThat(queued.path("html").asText()).contains("Call me.").doesNotContain("555");
        assertThat(queued.path("editedBy").asText()).isEqualTo("moderator");
        assertThat(queued.path("revision").asInt()).isEqualTo(1);
        grace.decide(post, "publish", "");
        assertThat(list().get(0).path("editedBy").asText()).isEqualTo("moderator");
    }

    @Test
    void theRevisionBeforeComesBackAndWhoseItWasIsSaidAgain() {
        JsonNode post = published();
        edit(post, EDIT);
        Answer undone = edit(post, Map.of("restore", 0, "reason", "Undone"), "If-Match", "\"1\"");

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().has("editedBy")).isFalse();
        assertThat(list().get(0).path("html").asText()).contains("555 0100");
        assertThat(own(post).path("items").get(0).has("editedByModerator")).isFalse();
        assertThat(edit(post, Map.of("restore", 1, "reason", "Redone")).json().has("editedBy"))
                .isTrue();
    }

    @Test
    void theLogAndAnotherModeratorSeeIt() {
        JsonNode post = published();
        edit(post, EDIT);
        JsonNode last = grace.acts(post).getFirst();

        assertThat(last.path("what").asText()).isEqualTo("edit");
        assertThat(last.path("why").asText()).isEqualTo("A telephone number");
        assertThat(last.path("revision").asInt()).isZero();
        assertThat(past(post).path("act").path("what").asText()).isEqualTo("edit");
    }

    @Test
    void aRetryIsTheFirstEditAndAStaleOneIsRefused() {
        JsonNode post = published();
        edit(post, EDIT, "If-Match", "\"0\"");
        Answer retry = edit(post, EDIT, "If-Match", "\"0\"");
        Map<String, Object> other = Map.of("body", "Other", "reason", "A telephone number");

        assertThat(retry.status()).isEqualTo(200);
        assertThat(grace.acts(post)).hasSize(2);
        assertThat(edit(post, other, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(edit(post, other, "If-Match", "0").status()).isEqualTo(400);
    }

    @Test
    void eachRefusalNamesItsField() {
        JsonNode post = published();

        assertThat(refused(post, Map.of("body", "Other"))).containsExactly("/reason");
        assertThat(refused(post, Map.of("reason", "Why"))).containsExactly("/body");
        assertThat(refused(post, Map.of("body", OWN, "reason", "Why"))).containsExactly("/body");
        assertThat(refused(post, Map.of("body", "x", "restore", 0, "reason", "Why")))
                .containsExactly("/restore");
        assertThat(refused(post, Map.of("restore", -1, "reason", "Why")))
                .containsExactly("/restore");
        assertThat(refused(post, Map.of("restore", 7, "reason", "Why")))
                .containsExactly("/restore");
        assertThat(refused(post, Map.of("body", "x".repeat(10_001), "reason", "Why")))
                .containsExactly("/body");
        assertThat(refused(post, Map.of("body", "x", "reason", "y".repeat(501))))
                .containsExactly("/reason");
        assertThat(
                        edit(post, Map.of("body", "x".repeat(10_000), "reason", "y".repeat(500)))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsGoneIsNotEdited() {
        JsonNode post = published();
        grace.decide(post, "remove", "");

        assertThat(edit(post, EDIT).status()).isEqualTo(412);
        assertThat(service.send(as(post, "/v1/authors/me").DELETE()).status()).isEqualTo(204);
        assertThat(edit(post, EDIT).status()).isEqualTo(404);
    }

    @Test
    void whatAModeratorTookOutDoesNotComeBackWithoutAnotherLook() {
        JsonNode post = published();
        edit(post, EDIT);
        Answer again = change(post, "Call me: 555 0199");

        assertThat(again.status()).isEqualTo(202);
        assertThat(list().get(0).path("html").asText()).contains("Call me.");
        assertThat(edit(post, Map.of("body", "Other", "reason", "Why")).status()).isEqualTo(412);
        grace.decide(post, "publish", "");
        assertThat(list().get(0).path("html").asText()).contains("555 0199");
        assertThat(list().get(0).has("editedBy")).isFalse();
    }

    @Test
    void aModeratorsOwnWordsAreTheirsAndAnotherOnesAreMarked() {
        JsonNode said =
                grace.send("POST", "/v1/moderation/comments", body(Map.of("body", "Hello"))).json();
        Moderator alan = Moderator.named(service, "alan");

        assertThat(edit(said, Map.of("body", "Hello all")).json().has("editedBy")).isFalse();
        String path = COMMENTS + id(said);
        assertThat(alan.send("PATCH", path, Map.of("body", "Hi")).status()).isEqualTo(400);
        JsonNode marked = alan.send("PATCH", path, Map.of("body", "Hi", "reason", "Short")).json();
        assertThat(marked.path("editedBy").asText()).isEqualTo("moderator");
        assertThat(marked.path("moderator").asBoolean()).isTrue();
    }

    private JsonNode held() {
        return service.post(Json.write(body(Map.of()))).json();
    }

    private JsonNode published() {
        JsonNode post = held();
        grace.decide(post, "publish", "");
        return post;
    }

    private Map<String, Object> body(Map<String, Object> other) {
        Map<String, Object> all = new HashMap<>();
        all.put("thread", thread);
        all.put("body", OWN);
        all.put("author", Map.of("name", "Ada"));
        all.putAll(other);
        return all;
    }

    private Answer edit(JsonNode post, Map<String, Object> sent, String... headers) {
        return grace.send("PATCH", COMMENTS + id(post), sent, headers);
    }

    private List<String> refused(JsonNode post, Map<String, Object> sent) {
        Answer answer = edit(post, sent);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").findValuesAsText("pointer");
    }

    private Answer change(JsonNode post, String text) {
        return service.send(
                as(post, "/v1/comments/" + id(post))
                        .setHeader("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString(Json.write(Map.of("body", text)))));
    }

    private JsonNode own(JsonNode post) {
        return service.send(as(post, "/v1/authors/me").GET()).json();
    }

    private HttpRequest.Builder as(JsonNode post, String path) {
        String secret = post.path("authorSecret").asText();
        return service.request(path, "Authorization", "Bearer " + secret);
    }

    private JsonNode past(JsonNode post) {
        return grace.send("GET", "/v1/moderation/" + id(post), null).json();
    }

    private static String id(JsonNode post) {
        return post.path("id").asText();
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread).json().path("items");
    }
}
