package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// What authors, and only they, can do with their contributions.
@Tag("tables")
class AuthorsTest {

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void theFirstPostBringsASecretAndTheNextOnesAreKnownByIt() {
        JsonNode first = post("first", "").json();
        JsonNode second = post("second", secret(first)).json();

        assertThat(secret(first)).hasSize(43);
        assertThat(second.has("authorSecret")).isFalse();
        assertThat(export(secret(first)).path("items").findValuesAsText("body"))
                .containsExactly("first", "second");
    }

    @Test
    void anEditIsShownAndMarked() {
        JsonNode posted = post("befor", "").json();

        Answer edited = edit(posted, "before", token(posted));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(list().get(0).path("html").asText()).isEqualTo("<p>before</p>");
        assertThat(list().get(0).path("editedAt").isNull()).isFalse();
        assertThat(export(secret(posted)).path("items").findValuesAsText("body"))
                .containsExactly("before");
    }

    @Test
    void aTokenOpensItsOwnContributionOnly() {
        JsonNode mine = post("mine", "").json();
        JsonNode another = post("another", "").json();

        assertThat(edit(mine, "x", token(another)).status()).isEqualTo(403);
        assertThat(edit(mine, "x", secret(another)).status()).isEqualTo(403);
        assertThat(remove(mine, token(another)).status()).isEqualTo(403);
        assertThat(edit(mine, "x", secret(mine)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "token"})
    void withoutABearerNobodyIsKnown(String header) {
        JsonNode mine = post("mine", "").json();
        Answer answer =
                service.send(
                        service.request(
                                        "/v1/comments/" + id(mine),
                                        "Authorization",
                                        header.isEmpty() ? "x" : header)
                                .DELETE());

        assertThat(answer.status()).isIn(401, 403);
        assertThat(list()).hasSize(1);
    }

    @Test
    void whatIsRemovedIsGoneAndWithItItsText() {
        JsonNode posted = post("secret thoughts", "").json();

        assertThat(remove(posted, token(posted)).status()).isEqualTo(204);
        assertThat(remove(posted, token(posted)).status()).isEqualTo(404);
        assertThat(list()).isEmpty();
        assertThat(export(secret(posted)).toString()).doesNotContain("thoughts", "Ada");
    }

    @Test
    void whatWasRepliedToLeavesATombstoneAndItsReplies() {
        JsonNode root = post("root", "").json();
        post("reply", "", id(root));

        remove(root, secret(root));

        JsonNode tombstone = list().get(0);
        assertThat(tombstone.path("state").asText()).isEqualTo("removed");
        assertThat(tombstone.path("author").isNull()).isTrue();
        assertThat(tombstone.path("html").asText()).isEmpty();
        assertThat(tombstone.path("replies").path("items").findValuesAsText("html"))
                .containsExactly("<p>reply</p>");
    }

    @Test
    void aTombstoneGoesWithItsLastReply() {
        JsonNode root = post("root", "").json();
        JsonNode reply = post("reply", "", id(root)).json();
        JsonNode deeper = post("deeper", "", id(reply)).json();
        remove(root, secret(root));
        remove(reply, secret(reply));

        assertThat(list()).hasSize(1);
        assertThat(remove(deeper, secret(deeper)).status()).isEqualTo(204);
        assertThat(list()).isEmpty();
        assertThat(service.get("/v1/comments/" + id(root)).status()).isEqualTo(404);
    }

    @Test
    void anExportHasPages() {
        String secret = secret(post("one", "").json());
        post("two", secret);
        post("three", secret);

        JsonNode first = export(secret, "?limit=2");
        JsonNode rest = export(secret, "?limit=2&cursor=" + first.path("next").asText());

        assertThat(first.path("items").findValuesAsText("body")).containsExactly("one", "two");
        assertThat(rest.path("items").findValuesAsText("body")).containsExactly("three");
        assertThat(rest.has("next")).isFalse();
        assertThat(export(secret, "?cursor=none").path("status").asInt()).isEqualTo(400);
        assertThat(export(secret, "?limit=101").path("status").asInt()).isEqualTo(400);
    }

    @Test
    void aReplyToATombstoneIsTaken() {
        JsonNode root = post("root", "").json();
        post("reply", "", id(root));
        remove(root, secret(root));

        assertThat(post("late", "", id(root)).status()).isEqualTo(201);
    }

    @Test
    void oneSecretRemovesAllThatItWrote() {
        String secret = secret(post("one", "").json());
        post("two", secret);
        post("from somebody", "");

        Answer removed =
                service.send(
                        service.request("/v1/authors/me", "Authorization", "Bearer " + secret)
                                .DELETE());

        assertThat(removed.status()).isEqualTo(204);
        assertThat(list().findValuesAsText("html")).containsExactly("<p>from somebody</p>");
        assertThat(export(secret).path("items").findValuesAsText("state")).containsOnly("removed");
    }

    @Test
    void aForgedSecretIsRejectedBeforeAnythingIsWritten() {
        String real = secret(post("real", "").json());
        String forged = (real.charAt(0) == 'A' ? 'B' : 'A') + real.substring(1);

        assertThat(post("forged", forged).status()).isEqualTo(401);
        assertThat(list()).hasSize(1);
    }

    @Test
    void anUnchangedThreadIsNotReadAgain() {
        post("one", "");
        Answer first = service.get("/v1/comments?thread=" + thread);
        String version = first.json().path("thread").path("version").asText();

        Answer same =
                service.get("/v1/comments?thread=" + thread, "If-None-Match", first.header("etag"));
        JsonNode since = service.get("/v1/comments?thread=" + thread + "&since=" + version).json();
        post("two", "");
        JsonNode changed =
                service.get("/v1/comments?thread=" + thread + "&since=" + version).json();

        assertThat(same.status()).isEqualTo(304);
        assertThat(since.path("items")).isEmpty();
        assertThat(changed.path("items")).hasSize(2);
    }

    @Test
    void countsComeForUpToAHundredThreads() {
        post("one", "");
        String all =
                IntStream.range(0, 99)
                        .mapToObj(n -> "&thread=page:/none/" + n)
                        .reduce("thread=" + thread, String::concat);

        JsonNode counts = service.get("/v1/comments/counts?" + all).json();

        assertThat(counts.path("items")).hasSize(100);
        assertThat(counts.path("items").get(0).path("count").asInt()).isEqualTo(1);
        assertThat(service.get("/v1/comments/counts?" + all + "&thread=page:/more/").status())
                .isEqualTo(400);
    }

    @Test
    void aPreviewLooksAsThePostWill() {
        Answer preview =
                service.send(
                        service.request("/v1/comments/preview", "Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"body\":\"*a* <b>\"}")));

        assertThat(preview.json().path("html").asText())
                .isEqualTo(post("*a* <b>", "").json().path("html").asText());
    }

    private Answer post(String body, String secret, String... parent) {
        Map<String, Object> comment =
                parent.length == 0
                        ? Map.of("thread", thread, "body", body, "author", Map.of("name", "Ada"))
                        : Map.of(
                                "thread",
                                thread,
                                "body",
                                body,
                                "parent",
                                parent[0],
                                "author",
                                Map.of("name", "Ada"));
        String[] headers =
                secret.isEmpty()
                        ? new String[0]
                        : new String[] {"Authorization", "Bearer " + secret};
        return service.post(Json.write(comment), headers);
    }

    private Answer edit(JsonNode posted, String body, String secret) {
        return service.send(
                service.request(
                                "/v1/comments/" + id(posted),
                                "Authorization",
                                "Bearer " + secret,
                                "Content-Type",
                                "application/json")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString(Json.write(Map.of("body", body)))));
    }

    private Answer remove(JsonNode posted, String secret) {
        return service.send(
                service.request("/v1/comments/" + id(posted), "Authorization", "Bearer " + secret)
                        .DELETE());
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread).json().path("items");
    }

    private JsonNode export(String secret) {
        return export(secret, "");
    }

    private JsonNode export(String secret, String query) {
        return service.get("/v1/authors/me" + query, "Authorization", "Bearer " + secret).json();
    }

    private static String id(JsonNode posted) {
        return posted.path("id").asText();
    }

    private static String token(JsonNode posted) {
        return posted.path("editToken").asText();
    }

    private static String secret(JsonNode posted) {
        return posted.path("authorSecret").asText();
    }
}
