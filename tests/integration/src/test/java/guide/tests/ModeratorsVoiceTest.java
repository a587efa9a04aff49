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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What moderators say is theirs for everybody to see, and nobody else can look like them.
@Tag("tables")
class ModeratorsVoiceTest {

    private static final String COMMENTS = "/v1/moderation/comments";

    private final Service service = Service.asDeployed();
    private final Moderator grace = named(Map.of("sub", "grace", "name", "Grace H."));
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void aModeratorsWordIsPublishedAtOnceWithABadge() {
        Answer said = say(Map.of());
        JsonNode listed = list().get(0);

        assertThat(said.status()).isEqualTo(201);
        assertThat(said.json().path("moderator").asBoolean()).isTrue();
        assertThat(listed.path("moderator").asBoolean()).isTrue();
        assertThat(listed.path("author").path("name").asText()).isEqualTo("Grace H.");
        assertThat(service.get("/v1/comments/" + id(said)).json().path("moderator").asBoolean())
                .isTrue();
        assertThat(service.get("/v1/comments.html?thread=" + thread).raw().body())
                .contains("<strong class=\"guide-moderator\">Moderator</strong>");
        assertThat(said.raw().body()).doesNotContain("Token", "Secret");
    }

    @Test
    void aReaderHasNoBadge() {
        JsonNode held =
                service.post(Json.write(body(Map.of("author", Map.of("name", "Ada"))))).json();
        grace.decide(held, "publish", "");

        assertThat(list().get(0).has("moderator")).isFalse();
        assertThat(service.get("/v1/comments.html?thread=" + thread).raw().body())
                .doesNotContain("guide-moderator");
    }

    @Test
    void theNameIsThatOfTheBodyOrOfTheToken() {
        Moderator nameless = named(Map.of("sub", "hopper@example.org"));
        Moderator preferred = named(Map.of("sub", "x", "preferred_username", "ghopper"));

        assertThat(name(say(grace, Map.of("author", Map.of("name", "Grace"))))).isEqualTo("Grace");
        assertThat(name(say(preferred, Map.of()))).isEqualTo("ghopper");
        Answer refused = say(nameless, Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .contains("/author/name");
    }

    @Test
    void aRetryIsTheSameOneAndAnotherBodyAConflict() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        Map<String, Object> body = body(Map.of());
        Answer first = grace.send("POST", COMMENTS, body, "Idempotency-Key", key);
        Answer retry = grace.send("POST", COMMENTS, body, "Idempotency-Key", key);
        body.put("body", "Another");

        assertThat(retry.raw().body()).isEqualTo(first.raw().body());
        assertThat(grace.send("POST", COMMENTS, body, "Idempotency-Key", key).status())
                .isEqualTo(409);
        assertThat(list()).hasSize(1);
    }

    @Test
    void itCanBeAnsweredChangedAndRemoved() {
        Answer said = say(Map.of());
        JsonNode reply =
                service.post(
                                Json.write(
                                        body(
                                                Map.of(
                                                        "parent",
                                                        id(said),
                                                        "author",
                                                        Map.of("name", "Ada")))))
                        .json();
        grace.decide(reply, "publish", "");
        Moderator alan = named(Map.of("sub", "alan"));
        Answer changed =
                alan.send(
                        "PATCH",
                        COMMENTS + "/" + id(said),
                        Map.of("body", "Better said", "reason", "Clearer"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("moderator").asBoolean()).isTrue();
        assertThat(list().get(0).path("html").asText()).contains("Better said");
        assertThat(list().get(0).path("replies").path("items")).hasSize(1);
        assertThat(alan.decide(said.json(), "remove", "").status()).isEqualTo(200);
        assertThat(list().get(0).path("state").asText()).isEqualTo("removed");
        assertThat(alan.send("PATCH", COMMENTS + "/" + id(said), Map.of("body", "Again")).status())
                .isEqualTo(412);
    }

    @Test
    void onlyModeratorsSpeakAsModerators() {
        Moderator reader = named(Map.of("groups", List.of("former moderators")));

        assertThat(say(reader, Map.of()).status()).isEqualTo(403);
        assertThat(
                        service.send(
                                        service.request(COMMENTS)
                                                .setHeader("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofString("{}")))
                                .status())
                .isEqualTo(401);
        assertThat(list()).isEmpty();
    }

    @Test
    void aTokenAtTheReadersAddressIsToldWhereModeratorsPost() {
        Answer refused = grace.send("POST", "/v1/comments", body(Map.of()));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").asText())
                .contains("Moderators post at /v1/moderation/comments.");
        assertThat(
                        service.post(Json.write(body(Map.of())), "Authorization", "Bearer none")
                                .json()
                                .path("detail")
                                .asText())
                .doesNotContain("Moderators");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "review-request", "none"})
    void whatIsDecidedOnIsNotJustSaid(String kind) {
        assertThat(say(Map.of("kind", kind)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moderator",
                "Grace (moderator)",
                "[M O D E R A T O R] Grace",
                "M\u043Ed\u0435r\u0430tor",
                "Moderation",
                "M0derat0r",
                "\uFF2Doderator",
                "\u1D0D\u1D0F\u1D05\u1D07\u0280\u1D00\u1D1B\u1D0F\u0280",
                "Grace | Mod",
                "rnoderator"
            })
    void aNameThatLooksLikeTheBadgeIsHeld(String name) {
        assertHeldAsReserved(name);
    }

    private void assertHeldAsReserved(String name) {
        Answer held = service.post(Json.write(body(Map.of("author", Map.of("name", name)))));

        assertThat(held.status()).isEqualTo(202);
        assertThat(grace.queued(id(held)).path("reasons").findValuesAsText("rule"))
                .contains("reserved-name");
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread).json().path("items");
    }

    private Answer say(Map<String, Object> more) {
        return say(grace, more);
    }

    private Answer say(Moderator moderator, Map<String, Object> more) {
        return moderator.send("POST", COMMENTS, body(more));
    }

    private Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("thread", thread, "body", "Hello"));
        body.putAll(more);
        return body;
    }

    private Moderator named(Map<String, Object> claims) {
        return new Moderator(service, Moderator.bearer(service, claims));
    }

    private static String name(Answer said) {
        return said.json().path("author").path("name").asText();
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }
}
