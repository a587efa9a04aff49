package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What one address may do has an end, and moderators are not among those who meet it.
@Tag("tables")
class FloodsTest {

    /// Changes at once, and then one in so many seconds.
    private static final int CHANGES = 60;

    private static final int REFILL_SECONDS = 5;
    private static final int HELD = 20;

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String address =
            "198.18.%d.%d"
                    .formatted(
                            ThreadLocalRandom.current().nextInt(256),
                            ThreadLocalRandom.current().nextInt(256));

    @Test
    void changesRemovalsAndVotesShareOneBudgetAndAModeratorDecidesMeanwhile() {
        JsonNode held = post().json();
        String path = "/v1/comments/" + held.path("id").asText();
        Instant begun = Instant.now();
        int taken = 0;
        Answer answer = send("PATCH", path, Map.of("body", "Other words"));
        while (answer.status() != 429 && taken < 3 * CHANGES) {
            taken++;
            assertThat(answer.status()).isEqualTo(401);
            answer = send("PATCH", path, Map.of("body", "Other words"));
        }
        long refilled = Duration.between(begun, Instant.now()).toSeconds() / REFILL_SECONDS + 1;

        assertThat(taken).isBetween(CHANGES, CHANGES + (int) refilled);
        assertThat(answer.header("retry-after")).isEqualTo("" + REFILL_SECONDS);
        assertThat(send("DELETE", path, null).status()).isIn(401, 429);
        assertFlooded("DELETE", path, null);
        assertFlooded("PUT", path + "/vote", Map.of("value", 1));
        assertThat(decided(held).status()).isEqualTo(200);
    }

    @Test
    void whatIsHeldOfOneAddressHasAnEndAndAModeratorDecidesMeanwhile() {
        JsonNode first = post().json();
        for (int n = 2; n <= HELD; n++) {
            assertThat(post().status()).isEqualTo(202);
        }
        Answer refused = post();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
        assertThat(decided(first).status()).isEqualTo(200);
        assertThat(send("GET", "/v1/comments?thread=" + thread, null).json().path("items"))
                .hasSize(1);
    }

    /// One may have come back in between.
    private void assertFlooded(String method, String path, @Nullable Object body) {
        boolean isRefused = false;
        for (int tries = 0; tries < 3 && !isRefused; tries++) {
            isRefused = send(method, path, body).status() == 429;
        }
        assertThat(isRefused).isTrue();
    }

    /// From the same address.
    private Answer decided(JsonNode held) {
        return service.send(
                request("/v1/moderation/" + held.path("id").asText())
                        .setHeader("Authorization", grace.token())
                        .PUT(BodyPublishers.ofString("{\"decision\":\"publish\"}")));
    }

    private Answer post() {
        return send(
                "POST",
                "/v1/comments",
                Map.of(
                        "thread",
                        thread,
                        "body",
                        "Hello " + UUID.randomUUID(),
                        "author",
                        Map.of("name", "Ada")));
    }

    private Answer send(String method, String path, @Nullable Object body) {
        return service.send(
                request(path)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(Json.write(body))));
    }

    private HttpRequest.Builder request(String path) {
        return service.request(path)
                .setHeader("X-Forwarded-For", address + ", 192.0.2.1")
                .setHeader("Content-Type", "application/json");
    }
}
