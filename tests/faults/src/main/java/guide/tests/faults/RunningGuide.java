package guide.tests.faults;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// A guide of `make run`, and the steps that several trials begin with.
record RunningGuide(URI address) {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    Visitor visitor() {
        return Visitor.to(address);
    }

    /// A thread that nobody has written in.
    String thread() {
        return "page:/faults/" + UUID.randomUUID() + "/";
    }

    /// A header of somebody in this group, whom the issuer of a local run admits.
    String bearer(String group) {
        Map<String, String> fields = Map.of("sub", "grace", "group", group);
        return "Bearer " + visitor().form("/oidc/token", fields).is(200).text("access_token");
    }

    /// Sends as a moderator.
    GuideAnswer moderate(String method, String path, Object body) {
        return visitor().send(method, path, body, "Authorization", bearer("moderators"));
    }

    /// What somebody new has written, which is held.
    JsonNode held(String thread, String text) {
        return held(comment(thread, text));
    }

    JsonNode held(Map<String, Object> body) {
        return visitor().send("POST", "/v1/comments", body).is(202).json();
    }

    JsonNode published(String thread, String text) {
        JsonNode held = held(thread, text);
        decide(held, "publish").is(200);
        return held;
    }

    GuideAnswer decide(JsonNode contribution, String decision) {
        return moderate("PUT", "/v1/moderation/" + id(contribution), Map.of("decision", decision));
    }

    /// Sends with the secret of a contribution's author.
    GuideAnswer byAuthor(JsonNode receipt, String method, @Nullable Object body) {
        return visitor()
                .send(
                        method,
                        "/v1/comments/" + id(receipt),
                        body,
                        "Authorization",
                        "Bearer " + receipt.path("authorSecret").asText());
    }

    /// The names of the rules that hold a contribution.
    List<String> reasons(JsonNode contribution) {
        String next = "";
        do {
            JsonNode page =
                    visitor()
                            .get(
                                    "/v1/moderation/queue?limit=100" + next,
                                    "Authorization",
                                    bearer("moderators"))
                            .is(200)
                            .json();
            List<JsonNode> found =
                    StreamSupport.stream(page.path("items").spliterator(), false)
                            .filter(item -> id(item).equals(id(contribution)))
                            .toList();
            if (!found.isEmpty()) {
                return found.getFirst().path("reasons").findValuesAsText("rule");
            }
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        throw new Refuted("not in the queue");
    }

    /// The answer, which has to come within a second: a busy machine may try it again.
    GuideAnswer soon(Supplier<GuideAnswer> request) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS; i++) {
            long begin = System.nanoTime();
            GuideAnswer said = request.get();
            least = Math.min(least, System.nanoTime() - begin);
            if (least < SOON.toNanos()) {
                return said;
            }
        }
        throw new Refuted("took " + least / 1_000_000 + " ms");
    }

    static Map<String, Object> comment(String thread, String text) {
        return new HashMap<>(
                Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada")));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> all = new HashMap<>(body);
        all.put(field, value);
        return all;
    }

    static String id(JsonNode contribution) {
        return contribution.path("id").asText();
    }

    /// A UUID of version 7 with this time.
    static String key(long millis) {
        UUID random = UUID.randomUUID();
        long high = (millis << 16) | 0x7000 | (random.getMostSignificantBits() & 0x0fff);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }
}
