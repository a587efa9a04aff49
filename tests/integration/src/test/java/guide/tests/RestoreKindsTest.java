package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What is taken back of the kinds that change something besides their thread.
@Tag("tables")
class RestoreKindsTest {

    private static final String LINK = "https://example.org/library";

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String name = "Library " + UUID.randomUUID();
    private final Moderator grace = Moderator.named(service, "grace");

    @Test
    void aRequestThatIsTakenBackLeavesTheListUntilItIsApprovedAgain() {
        JsonNode first = request();
        decided(first, "publish", "published");

        decided(first, "hold", "held");
        assertThat(wanted().isMissingNode()).isTrue();

        decided(first, "publish", "published");
        assertThat(wanted().path("votes").asInt()).isEqualTo(1);
        decided(first, "remove", "removed");
        assertThat(wanted().isMissingNode()).isTrue();
        decided(first, "restore", "published");
        assertThat(wanted().path("votes").asInt()).isEqualTo(1);
        assertThat(vote(first)).isEqualTo(200);
        assertThat(wanted().path("votes").asInt()).isEqualTo(2);
    }

    @Test
    void aLibraryWhoseFirstRequestWasWithdrawnLivesOnWithTheNext() {
        JsonNode first = request();
        JsonNode next = request();
        decided(first, "publish", "published");
        decided(next, "publish", "merged");

        Moderator author = new Moderator(service, "Bearer " + first.path("authorSecret").asText());
        author.send("DELETE", "/v1/comments/" + first.path("id").asText(), null);

        assertThat(wanted().path("votes").asInt()).isEqualTo(1);
        assertThat(wanted().path("id").asText()).isEqualTo(next.path("id").asText());
        assertThat(vote(next)).isEqualTo(200);
        assertThat(wanted().path("votes").asInt()).isEqualTo(2);
        JsonNode stands = service.get("/v1/comments?thread=" + thread).json().path("items");
        assertThat(stands.findValuesAsText("id")).containsExactly(next.path("id").asText());
        assertThat(vote(first)).isEqualTo(404);
    }

    /// Its text is only what it quotes and proposes.
    @Test
    void aSuggestionWithoutAWordBesideItIsRestoredToo() {
        Map<String, String> quote = Map.of("exact", "a", "proposed", "b");
        JsonNode suggestion =
                service.post(
                                Json.write(
                                        Map.of(
                                                "thread",
                                                thread,
                                                "kind",
                                                "suggestion",
                                                "suggestion",
                                                quote,
                                                "author",
                                                Map.of("name", "Ada"))))
                        .json();
        decided(suggestion, "remove", "removed");

        Answer past = grace.send("GET", "/v1/moderation/" + suggestion.path("id").asText(), null);
        assertThat(past.json().path("state").asText()).isEqualTo("removed");
        decided(suggestion, "restore", "published");
    }

    @Test
    void aMergedRequestStaysAVote() {
        JsonNode first = request();
        JsonNode next = request();
        decided(first, "publish", "published");
        decided(next, "publish", "merged");

        for (String decision : new String[] {"hold", "restore", "remove", "spam"}) {
            Answer answer = grace.decide(next, decision, "");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().path("state").asText()).isEqualTo("merged");
        }
    }

    @Test
    void anAcceptedEditStaysInTheCatalogue() {
        String tagline = "A tagline of " + UUID.randomUUID();
        JsonNode edit = edit(tagline);
        decided(edit, "publish", "published");

        Answer held = grace.decide(edit, "hold", "");
        assertThat(held.status()).isEqualTo(412);
        assertThat(held.json().path("state").asText()).isEqualTo("published");
        assertThat(held.json().path("detail").asText()).contains("changed the catalogue");

        decided(edit, "remove", "removed");
        decided(edit, "restore", "published");
        assertThat(service.get("/v1/frameworks/bottle").json().path("tagline").asText())
                .isEqualTo(tagline);
    }

    @Test
    void aRejectedEditCanBeAcceptedAfterAll() {
        String tagline = "A tagline of " + UUID.randomUUID();
        JsonNode edit = edit(tagline);
        decided(edit, "reject", "rejected");
        decided(edit, "restore", "held");

        decided(edit, "publish", "published");

        assertThat(
                        grace.send("GET", "/v1/moderation/" + edit.path("id").asText(), null)
                                .json()
                                .path("state")
                                .asText())
                .isEqualTo("published");
    }

    private void decided(JsonNode contribution, String decision, String outcome) {
        Answer answer = grace.decide(contribution, decision, "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo(outcome);
    }

    private int vote(JsonNode contribution) {
        JsonNode reader =
                service.post(
                                Json.write(
                                        Map.of(
                                                "thread",
                                                "page:/voters/",
                                                "body",
                                                "Hello",
                                                "author",
                                                Map.of("name", "Ada"))))
                        .json();
        return new Moderator(service, "Bearer " + reader.path("authorSecret").asText())
                .send(
                        "PUT",
                        "/v1/comments/" + contribution.path("id").asText() + "/vote",
                        Map.of("value", 1))
                .status();
    }

    private JsonNode request() {
        Map<String, String> library = Map.of("name", name, "language", "Python", "link", LINK);
        return post("review-request", thread, Map.of("request", library));
    }

    private JsonNode edit(String tagline) {
        Map<String, String> edit =
                Map.of("target", "frameworks/bottle/tagline", "proposed", tagline, "source", LINK);
        return post("edit", "framework:bottle", Map.of("edit", edit));
    }

    private JsonNode post(String kind, String where, Map<String, Object> content) {
        Map<String, Object> body = new HashMap<>(content);
        body.putAll(
                Map.of(
                        "thread",
                        where,
                        "kind",
                        kind,
                        "body",
                        "Please",
                        "author",
                        Map.of("name", "Ada")));
        return service.post(Json.write(body)).json();
    }

    private JsonNode wanted() {
        String next = "";
        do {
            JsonNode page = service.get("/v1/review-requests?limit=100" + next).json();
            for (JsonNode item : page.path("items")) {
                if (item.path("name").asText().equals(name)) {
                    return item;
                }
            }
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return MissingNode.getInstance();
    }
}
