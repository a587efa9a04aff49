package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is kept of an author is theirs to have, and goes when they say so: looked for in every item
/// of both tables, by words that occur nowhere else.
@Tag("tables")
class ErasedTest {

    private final Service service = Service.RUNNING;
    private final Moderator grace = Moderator.named(service, "grace");
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final JsonNode first = post(Map.of("body", "Said " + mark), "").json();
    private final String secret = first.path("authorSecret").asText();

    @Test
    void nothingThatAnAuthorWroteOrThatWasWrittenAboutThemIsLeft() {
        change(first, "Said otherwise " + mark);
        JsonNode another = post(Map.of("body", "Another's", "author", named("Bob")), "").json();
        vote(another, -1);
        JsonNode accepted = edit("A tagline of " + UUID.randomUUID());
        assertThat(grace.decide(accepted, "publish", "Thanks " + mark).status()).isEqualTo(200);
        JsonNode rejected = edit("No tagline " + mark);
        assertThat(grace.decide(rejected, "reject", "Rude, " + mark).status()).isEqualTo(200);
        JsonNode waiting = edit("Perhaps " + mark);

        assertThat(holding(mark)).hasSizeGreaterThan(6);
        assertThat(erase().status()).isEqualTo(204);

        assertThat(holding(mark)).isEmpty();
        assertThat(grace.queued(waiting.path("id").asText()).isMissingNode()).isTrue();
        assertThat(votesOf(another)).isEqualTo("{\"up\":0,\"down\":0}");
        assertThat(export("").path("trust").path("approved").asInt()).isZero();
    }

    @Test
    void theHistoryOfTheCatalogueKeepsTheChangeAndNotTheName() {
        JsonNode accepted = edit("A tagline of " + UUID.randomUUID());
        grace.decide(accepted, "publish", "");
        JsonNode before = credited(accepted);
        assertThat(before.path("by").asText()).isEqualTo("Ada " + mark);

        erase();

        JsonNode after = credited(accepted);
        assertThat(after.path("by").asText()).isEmpty();
        assertThat(after.path("changes")).isEqualTo(before.path("changes"));
    }

    /// Removing the edit alone takes the name as well; what is said anew is credited anew.
    @Test
    void aCreditGoesWithItsEdit() {
        JsonNode one = edit("A tagline of " + UUID.randomUUID());
        grace.decide(one, "publish", "");
        JsonNode two = edit("A tagline of " + UUID.randomUUID());
        grace.decide(two, "publish", "");

        assertThat(remove(one).status()).isEqualTo(204);

        assertThat(credited(one).path("by").asText()).isEmpty();
        assertThat(credited(two).path("by").asText()).isEqualTo("Ada " + mark);
        assertThat(export("").path("credits")).hasSize(1);
    }

    @Test
    void theLogKeepsWhoDecidedAndNotWhatWasWritten() {
        JsonNode rejected = edit("No tagline " + mark);
        grace.decide(rejected, "reject", "Rude, " + mark);
        JsonNode before = grace.acts(rejected).getFirst();
        assertThat(before.path("why").asText()).isEqualTo("Rude, " + mark);

        assertThat(remove(rejected).status()).isEqualTo(204);

        JsonNode after = grace.acts(rejected).getFirst();
        assertThat(after.path("why").asText()).isEmpty();
        assertThat(List.of(after.path("by"), after.path("what"), after.path("outcome")))
                .isEqualTo(List.of(before.path("by"), before.path("what"), before.path("outcome")));
    }

    @Test
    void anExportHasAllThatIsKept() {
        change(first, "Said otherwise");
        JsonNode another = post(Map.of("body", "Another's", "author", named("Bob")), "").json();
        vote(another, 1);
        JsonNode accepted = edit("A tagline of " + UUID.randomUUID());
        grace.decide(accepted, "publish", "");

        JsonNode all = export("");

        assertThat(service.get("/changes/").raw().body()).contains("<bdi>Ada " + mark);
        assertThat(all.path("items").get(0).path("earlier").toString())
                .isEqualTo("[{\"revision\":0,\"text\":\"Said " + mark + "\"}]");
        assertThat(all.path("items").get(1).has("earlier")).isFalse();
        assertThat(all.path("votes").toString())
                .isEqualTo("[{\"id\":\"" + another.path("id").asText() + "\",\"value\":1}]");
        assertThat(all.path("credits").get(0).path("name").asText()).isEqualTo("Ada " + mark);
        assertThat(all.path("trust").path("approved").asInt()).isEqualTo(1);
        assertThat(all.has("next")).isFalse();
    }

    @Test
    void theListsOfAnExportGoOnOneAfterTheOther() {
        post(Map.of("body", "second"), secret);
        List<JsonNode> voted = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            voted.add(post(Map.of("body", "b", "author", named("Bob")), "").json());
            vote(voted.getLast(), 1);
        }

        List<String> bodies = new ArrayList<>();
        List<String> votes = new ArrayList<>();
        String next = "?limit=1";
        while (!next.isEmpty()) {
            JsonNode page = export(next);
            bodies.addAll(page.path("items").findValuesAsText("body"));
            votes.addAll(page.path("votes").findValuesAsText("id"));
            next = page.has("next") ? "?limit=1&cursor=" + page.path("next").asText() : "";
        }

        assertThat(bodies).containsExactly("Said " + mark, "second");
        assertThat(votes)
                .containsExactlyInAnyOrderElementsOf(
                        voted.stream().map(each -> each.path("id").asText()).toList());
    }

    @Test
    void aWithdrawnVoteLeavesNothing() {
        JsonNode another = post(Map.of("body", "b", "author", named("Bob")), "").json();
        vote(another, 1);
        vote(another, 0);

        assertThat(export("").path("votes")).isEmpty();
        assertThat(votesOf(another)).isEqualTo("{\"up\":0,\"down\":0}");
    }

    private Map<String, Object> named(String name) {
        return Map.of("name", name);
    }

    private Answer post(Map<String, Object> members, String bearer) {
        Map<String, Object> body =
                new HashMap<>(Map.of("thread", thread, "author", named("Ada " + mark)));
        body.putAll(members);
        return service.post(
                Json.write(body),
                bearer.isEmpty()
                        ? new String[0]
                        : new String[] {"Authorization", "Bearer " + bearer});
    }

    private JsonNode edit(String tagline) {
        Answer held =
                post(
                        Map.of(
                                "thread", "framework:sanic",
                                "kind", "edit",
                                "edit",
                                        Map.of(
                                                "target", "frameworks/sanic/tagline",
                                                "proposed", tagline,
                                                "source", "https://example.org/")),
                        secret);
        assertThat(held.status()).isEqualTo(202);
        return held.json();
    }

    private void change(JsonNode posted, String body) {
        send("PATCH", "/v1/comments/" + posted.path("id").asText(), Map.of("body", body));
    }

    private void vote(JsonNode on, int value) {
        String path = "/v1/comments/" + on.path("id").asText() + "/vote";
        assertThat(send("PUT", path, Map.of("value", value)).status()).isEqualTo(200);
    }

    private Answer remove(JsonNode posted) {
        return service.send(
                service.request(
                                "/v1/comments/" + posted.path("id").asText(),
                                "Authorization",
                                "Bearer " + secret)
                        .DELETE());
    }

    private Answer erase() {
        return service.send(
                service.request("/v1/authors/me", "Authorization", "Bearer " + secret).DELETE());
    }

    private Answer send(String method, String path, Object body) {
        return service.send(
                service.request(
                                path,
                                "Authorization",
                                "Bearer " + secret,
                                "Content-Type",
                                "application/json")
                        .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    private JsonNode export(String query) {
        return service.get("/v1/authors/me" + query, "Authorization", "Bearer " + secret).json();
    }

    private String votesOf(JsonNode posted) {
        for (JsonNode each : service.get("/v1/comments?thread=" + thread).json().path("items")) {
            if (each.path("id").equals(posted.path("id"))) {
                return each.path("votes").toString();
            }
        }
        throw new AssertionError("not listed");
    }

    private JsonNode credited(JsonNode edit) {
        JsonNode history = service.get("/v1/frameworks/sanic/history?limit=100").json();
        for (JsonNode each : history.path("items")) {
            if (each.path("comment").asText().endsWith(edit.path("id").asText())) {
                return each;
            }
        }
        throw new AssertionError("not in the history");
    }

    /// The keys of all items that have this word anywhere.
    private List<String> holding(String word) {
        List<String> keys = new ArrayList<>();
        try (DynamoDbClient client = DynamoClients.from(service.environment())) {
            for (String table : List.of("CommentsTable", "CatalogueTable")) {
                String name = service.template().nameOf(table);
                client.scanPaginator(scan -> scan.tableName(name).limit(100)).items().stream()
                        .filter(item -> item.toString().contains(word))
                        .forEach(item -> keys.add(item.get("pk").s()));
            }
        }
        return keys;
    }
}
