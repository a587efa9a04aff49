package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Whoever is blocked silently is answered as if they were held, and nobody has to look at it; a
/// network is blocked like an address, and is wider.
@Tag("tables")
class SilentBlocksTest {

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String block = "/v1/moderation/blocks/silent-" + UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final int third = ThreadLocalRandom.current().nextInt(256);

    @AfterEach
    void nothingIsBlockedAnyLonger() {
        grace.send("DELETE", block, null);
    }

    @Test
    void theAnswerIsThatOfWhatIsHeldAndItLiesWithSpam() {
        JsonNode held = post(Map.of(), null).json();
        String secret = held.path("authorSecret").asText();
        Answer openly = post(Map.of(), secret);
        block("author", authorOf(held), "discard", null);
        Answer silently = post(Map.of(), secret);
        JsonNode found = discarded(silently.json());

        assertThat(silently.status()).isEqualTo(openly.status()).isEqualTo(202);
        assertThat(fields(silently.json())).isEqualTo(fields(openly.json()));
        assertThat(silently.json().path("state").asText()).isEqualTo("held");
        assertThat(grace.queued(id(silently.json())).isMissingNode()).isTrue();
        assertThat(found.path("state").asText()).isEqualTo("spam");
        assertThat(found.path("reasons").findValuesAsText("rule")).contains("blocked-silently");
        assertThat(found.has("address")).isFalse();
    }

    @Test
    void itsAuthorCannotTellByAnyOtherCallEither() {
        JsonNode held = post(Map.of(), null).json();
        String secret = held.path("authorSecret").asText();
        block("author", authorOf(held), "discard", null);
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        JsonNode silent = post(Map.of(), secret, "Idempotency-Key", key).json();

        assertThat(post(Map.of(), secret, "Idempotency-Key", key).json()).isEqualTo(silent);
        String path = "/v1/comments/" + id(silent);
        Answer changed = as(secret, "PATCH", path, Map.of("body", "Another text"));
        assertThat(changed.status()).isEqualTo(202);
        assertThat(changed.json().path("state").asText()).isEqualTo("held");
        assertThat(grace.queued(id(silent)).isMissingNode()).isTrue();
        assertThat(discarded(silent).path("html").asText()).contains("Another text");
        assertThat(
                        as(secret, "GET", "/v1/authors/me", null)
                                .json()
                                .path("items")
                                .get(1)
                                .path("state")
                                .asText())
                .isEqualTo("held");
        assertThat(as(secret, "DELETE", path, null).status()).isEqualTo(204);
        assertThat(discarded(silent).isMissingNode()).isTrue();
    }

    @Test
    void aChangeOfWhatIsPublishedIsAnsweredAndDiscarded() {
        JsonNode post = post(Map.of(), null).json();
        grace.decide(post, "publish", "");
        String secret = post.path("authorSecret").asText();
        block("author", authorOf(post), "discard", null);
        Answer changed =
                as(secret, "PATCH", "/v1/comments/" + id(post), Map.of("body", "Buy this"));

        assertThat(changed.status()).isEqualTo(202);
        assertThat(grace.queued(id(post)).isMissingNode()).isTrue();
        assertThat(service.get("/v1/comments?thread=" + thread).raw().body())
                .doesNotContain("Buy this");
    }

    @Test
    void aModeratorCanHearItAfterAll() {
        JsonNode held = post(Map.of(), null).json();
        block("author", authorOf(held), "discard", null);
        JsonNode silent = post(Map.of(), held.path("authorSecret").asText()).json();

        assertThat(grace.send("GET", "/v1/moderation/" + id(silent), null).status()).isEqualTo(200);
        assertThat(grace.decide(silent, "restore", "").status()).isEqualTo(200);
        assertThat(grace.queued(id(silent)).path("reasons").findValuesAsText("rule"))
                .contains("blocked")
                .doesNotContain("blocked-silently");
        assertThat(grace.decide(silent, "publish", "").status()).isEqualTo(200);
    }

    @Test
    void aVoteAndAReportAreAnsweredAndNotCounted() {
        JsonNode other = post(Map.of(), null).json();
        grace.decide(other, "publish", "");
        JsonNode held = post(Map.of(), null).json();
        grace.decide(held, "publish", "");
        String secret = held.path("authorSecret").asText();
        block("author", authorOf(held), "discard", null);
        String path = "/v1/comments/" + id(other);
        Answer vote = as(secret, "PUT", path + "/vote", Map.of("value", 1));
        Answer report = as(secret, "PUT", path + "/report", Map.of("reason", "spam"));

        assertThat(vote.status()).isEqualTo(200);
        assertThat(vote.json().path("votes").path("up").asInt()).isEqualTo(1);
        assertThat(service.get(path).json().path("votes").path("up").asInt()).isZero();
        assertThat(report.status()).isEqualTo(202);
        assertThat(grace.send("GET", "/v1/moderation/" + id(other), null).json().has("reports"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "198.18.%d.1, 198.18.%d.255, 198.19.%d.1",
        "2001:db8:%x:1::1, 2001:db8:%x:ffff::9, 2001:db9:%x:1::1"
    })
    void aNetworkIsBlockedByItsHandle(String from, String inside, String outside) {
        JsonNode held = postFrom(from.formatted(third)).json();
        JsonNode queued = grace.queued(id(held));
        String network = queued.path("network").asText();
        block("network", network, "refuse", today);

        assertThat(network).matches("[A-Za-z0-9_-]{22}");
        assertThat(network).isNotEqualTo(queued.path("address").asText());
        assertThat(postFrom(inside.formatted(third)).status()).isEqualTo(403);
        assertThat(postFrom(outside.formatted(third)).status()).isEqualTo(202);
        grace.send("DELETE", block, null);
        assertThat(postFrom(inside.formatted(third)).status()).isEqualTo(202);
    }

    @Test
    void aNetworkIsBlockedForNinetyDaysAtTheMost() {
        String handle = "B".repeat(22);

        assertThat(put("network", handle, "discard", today.plusDays(89)).status()).isEqualTo(200);
        assertThat(put("network", handle, "discard", today.plusDays(92)).status()).isEqualTo(400);
        assertThat(put("network", handle, "discard", null).status()).isEqualTo(400);
        assertThat(put("network", "198.51.100.0", "discard", today).status()).isEqualTo(400);
        assertThat(put("author", handle, "silently", null).status()).isEqualTo(400);
    }

    private JsonNode discarded(JsonNode post) {
        JsonNode items =
                grace.send("GET", "/v1/moderation/contributions?state=spam&limit=100", null)
                        .json()
                        .path("items");
        for (JsonNode each : items) {
            if (id(each).equals(id(post))) {
                return each;
            }
        }
        return items.path("none");
    }

    private static Set<String> fields(JsonNode json) {
        Set<String> names = new HashSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String authorOf(JsonNode post) {
        return grace.send("GET", "/v1/moderation/" + id(post), null)
                .json()
                .path("authorId")
                .asText();
    }

    private void block(String kind, String value, String action, @Nullable LocalDate until) {
        assertThat(put(kind, value, action, until).status()).isEqualTo(200);
    }

    private Answer put(String kind, String value, String action, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("value", value);
        body.put("action", action);
        body.put("until", until == null ? null : until.toString());
        return grace.send("PUT", block, body);
    }

    private Answer post(Map<String, Object> other, @Nullable String secret, String... headers) {
        Map<String, Object> body = new HashMap<>(other);
        body.put("thread", thread);
        body.putIfAbsent("body", "Hello " + thread.hashCode());
        body.put("author", Map.of("name", "Ada"));
        var request =
                secret == null
                        ? service.request("/v1/comments")
                        : service.request("/v1/comments", "Authorization", "Bearer " + secret);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return service.send(
                request.setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Json.write(body))));
    }

    private Answer postFrom(String address) {
        return service.send(
                service.request("/v1/comments")
                        .setHeader("X-Forwarded-For", address + ", 192.0.2.1")
                        .setHeader("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(NewComments.by(thread, Map.of()))));
    }

    private Answer as(String secret, String method, String path, @Nullable Object body) {
        return service.send(
                service.request(path, "Authorization", "Bearer " + secret)
                        .setHeader("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(Json.write(body))));
    }

    private static String id(JsonNode post) {
        return post.path("id").asText();
    }
}
