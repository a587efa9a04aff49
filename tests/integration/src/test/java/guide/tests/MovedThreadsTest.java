package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Pace;
import guide.migrate.moves.MoveRules;
import guide.migrate.moves.ThreadMoves;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What readers and moderators have of a thread from before it moved goes on working over HTTP.
@Tag("tables")
class MovedThreadsTest {

    private final Service service = Service.RUNNING;
    private final String name = UUID.randomUUID().toString();
    private final String old = "page:/" + name + "/old/";
    private final String moved = "page:/" + name + "/new/";
    private final JsonNode root = post(Map.of());
    private final String id = root.path("id").asText();
    private final String replyId = post(Map.of("parent", id)).path("id").asText();

    @BeforeEach
    void move() {
        try (DynamoDbClient client = DynamoClients.from(service.environment())) {
            CommentsTable table =
                    new CommentsTable(client, service.template().nameOf("CommentsTable"));
            MoveRules rules =
                    MoveRules.of(
                            List.of("prefix /" + name + "/old/ /" + name + "/new/"),
                            Optional.empty());
            new ThreadMoves(table, new Pace(1, _ -> {}), _ -> {}).run(rules, true);
        }
    }

    @Test
    void theOldKeyAnswersWithTheNewThread() {
        for (String query : List.of("", "&order=newest", "&parent=" + id)) {
            JsonNode page = get("/v1/comments?thread=" + old + query);
            assertThat(page.path("thread").path("key").asText()).isEqualTo(moved);
            assertThat(page.path("thread").path("count").asInt()).isEqualTo(2);
            assertThat(page.path("items")).hasSize(1);
        }
        assertThat(
                        get("/v1/comments/counts?thread=" + old)
                                .path("items")
                                .get(0)
                                .path("count")
                                .asInt())
                .isEqualTo(2);
        assertThat(service.get("/v1/comments.html?thread=" + old).raw().body())
                .contains("2 comments");
    }

    @Test
    void theNextPageIsFoundByEitherKey() {
        post(Map.of());
        String cursor = get("/v1/comments?limit=1&thread=" + old).path("next").asText();

        for (String key : List.of(old, moved)) {
            assertThat(
                            get("/v1/comments?limit=1&thread=" + key + "&cursor=" + cursor)
                                    .path("items"))
                    .hasSize(1);
        }
    }

    @Test
    void anOldIdIsReadVotedOnChangedAndRemoved() {
        JsonNode read = get("/v1/comments/" + replyId);
        assertThat(read.path("thread").path("key").asText()).isEqualTo(moved);
        assertThat(read.path("parents")).hasSize(1);

        String voter = post(Map.of()).path("authorSecret").asText();
        assertThat(send("PUT", id + "/vote", voter, "{\"value\":1}").status()).isEqualTo(200);
        assertThat(
                        send("PUT", id + "/vote", voter, "{\"value\":1}")
                                .json()
                                .path("votes")
                                .path("up")
                                .asInt())
                .isEqualTo(1);
        String token = root.path("editToken").asText();
        assertThat(send("PATCH", id, token, "{\"body\":\"Changed\"}").json().path("html").asText())
                .contains("Changed");
        assertThat(send("DELETE", id, token, "").status()).isEqualTo(204);
        assertThat(get("/v1/comments/" + id).path("state").asText()).isEqualTo("removed");
        assertThat(send("PATCH", id, "another", "{\"body\":\"Changed\"}").status()).isEqualTo(404);
    }

    @Test
    void aReplyToAnOldIdStandsInTheNewThread() {
        for (String thread : List.of(old, moved)) {
            Answer answer = service.post(NewComments.by(thread, Map.of("parent", id)));
            assertThat(answer.status()).isEqualTo(201);
        }
        assertThat(get("/v1/comments?thread=" + moved).path("thread").path("count").asInt())
                .isEqualTo(4);
        assertThat(service.post(NewComments.by("page:/elsewhere/", Map.of("parent", id))).status())
                .isEqualTo(400);
    }

    @Test
    void aModeratorDecidesByTheOldId() {
        Moderator grace = Moderator.named(service, "grace");

        Answer answer =
                grace.send("PUT", "/v1/moderation/" + replyId, Map.of("decision", "remove"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(get("/v1/comments?thread=" + old).path("thread").path("count").asInt())
                .isEqualTo(1);
    }

    private JsonNode post(Map<String, Object> more) {
        Answer answer = service.post(NewComments.by(old, more));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode get(String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private Answer send(String method, String path, String secret, String body) {
        return service.send(
                service.request(
                                "/v1/comments/" + path,
                                "Authorization",
                                "Bearer " + secret,
                                "Content-Type",
                                "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }
}
