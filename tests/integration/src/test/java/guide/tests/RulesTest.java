package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.spam.Rule;
import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Moderation rules are data: they hold contributions, can be tested without effect, and change
/// without a deployment.
@Tag("tables")
class RulesTest {

    private static final Service SERVICE =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of(words("casino"), oneInTenMinutes("often"))));

    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final Moderator grace = Moderator.named(SERVICE, "grace");

    @Test
    void aRuleHoldsAndGivesItsNameAsTheReason() {
        Answer fine = post("Hello");
        Answer held = post("Visit our casino");

        assertThat(fine.status()).isEqualTo(201);
        assertThat(held.status()).isEqualTo(202);
        JsonNode reasons = grace.queued(held.json().path("id").asText()).path("reasons");
        assertThat(reasons.findValuesAsText("rule")).containsExactly("casino");
        assertThat(reasons.get(0).path("detail").asText()).contains("casino");
    }

    @Test
    void aRateHoldsWhatOneAuthorWritesTooSoonAfterAnother() {
        JsonNode first = post("Hello").json();
        Answer second =
                author(first)
                        .send(
                                "POST",
                                "/v1/comments",
                                Map.of(
                                        "thread",
                                        thread,
                                        "body",
                                        "Hello again",
                                        "author",
                                        Map.of("name", "Ada")));

        assertThat(second.status()).isEqualTo(202);
        assertThat(
                        grace.queued(second.json().path("id").asText())
                                .path("reasons")
                                .findValuesAsText("rule"))
                .containsExactly("often");
    }

    @Test
    void anEditedTextGoesThroughTheRulesAndReadersSeeTheOneBefore() {
        JsonNode posted = post("Hello").json();
        Answer edited = edit(posted, "Visit our casino");

        assertThat(edited.status()).isEqualTo(202);
        assertThat(edited.json().path("state").asText()).isEqualTo("held");
        assertThat(html()).contains("Hello").doesNotContain("casino");
        JsonNode waiting = grace.queued(posted.path("id").asText());
        assertThat(waiting.path("change").asBoolean()).isTrue();
        assertThat(waiting.path("html").asText()).contains("casino");
    }

    @Test
    void aLaterTextThatNoRuleHoldsTakesTheWaitingOneOutOfTheQueue() {
        JsonNode posted = post("Hello").json();
        edit(posted, "Visit our casino");
        Answer later = edit(posted, "Hello everybody");

        assertThat(later.status()).isEqualTo(200);
        assertThat(html()).contains("Hello everybody");
        assertThat(grace.queued(posted.path("id").asText()).isMissingNode()).isTrue();
    }

    @Test
    void moderatorsSeeTheHeldTextNextToThePublishedOne() {
        JsonNode posted = post("Hello").json();
        edit(posted, "Visit our casino");
        String path = "/v1/moderation/" + posted.path("id").asText();
        JsonNode past = grace.send("GET", path, null).json();

        assertThat(past.path("body").asText()).isEqualTo("Hello");
        assertThat(past.path("change").asText()).isEqualTo("Visit our casino");
    }

    @Test
    void theRulesSeeAllThatAnEditedSuggestionShows() {
        JsonNode posted =
                SERVICE.post(
                                Json.write(
                                        Map.of(
                                                "thread",
                                                thread,
                                                "kind",
                                                "suggestion",
                                                "author",
                                                Map.of("name", "Ada"),
                                                "suggestion",
                                                Map.of("exact", "a lake", "proposed", "a pond"))))
                        .json();
        JsonNode settings = settings();
        ObjectNode next = settings.deepCopy();
        next.withArray("/rules").add(Json.readOwn(Json.write(words("pond")), ObjectNode.class));
        grace.send("PUT", "/v1/moderation/rules", next);

        assertThat(await(() -> edit(posted, "It is smaller").status() == 202)).isTrue();
    }

    @Test
    void anApprovedChangeReplacesTheText() {
        JsonNode posted = post("Hello").json();
        edit(posted, "Visit our casino");

        assertThat(grace.decide(posted, "publish", "A joke").status()).isEqualTo(200);
        assertThat(html()).contains("casino");
        JsonNode listed = list().get(0);
        assertThat(listed.path("editedAt").isNull()).isFalse();
        assertThat(mine(posted).path("body").asText()).isEqualTo("Visit our casino");
    }

    @Test
    void aChangeThatIsRejectedLeavesWhatWasThere() {
        JsonNode posted = post("Hello").json();
        edit(posted, "Visit our casino");

        assertThat(grace.decide(posted, "reject", "No").status()).isEqualTo(200);
        assertThat(html()).contains("Hello");
        assertThat(mine(posted).path("state").asText()).isEqualTo("published");
        assertThat(grace.queued(posted.path("id").asText()).isMissingNode()).isTrue();
    }

    @Test
    void aTrialSaysWhatARuleWouldHoldAndChangesNothing() {
        JsonNode held = post("Visit our casino by the lake").json();
        JsonNode decided = post("Another casino by the lake").json();
        grace.decide(decided, "reject", "");
        JsonNode before = grace.queued(held.path("id").asText());
        JsonNode settings = settings();

        List<JsonNode> tried = grace.tried(List.of(words("lake")));

        assertThat(tried)
                .extracting(each -> each.path("id").asText())
                .contains(held.path("id").asText(), decided.path("id").asText());
        assertThat(grace.tried(List.of(words("mountain")))).isEmpty();
        assertThat(grace.queued(held.path("id").asText())).isEqualTo(before);
        assertThat(settings()).isEqualTo(settings);
    }

    @Test
    void aTrialShowsThePostsThemselvesAsReadersSeeThem() {
        JsonNode held = post("Visit **our** casino &amp; the [lake](https://example.org/)").json();

        JsonNode found =
                grace.tried(List.of(words("casino"))).stream()
                        .filter(each -> each.path("id").equals(held.path("id")))
                        .findFirst()
                        .orElseThrow();

        assertThat(found.path("text").asText()).isEqualTo("Visit our casino & the lake");
        assertThat(found.path("author").asText()).isEqualTo("Ada");
        assertThat(found.path("kind").asText()).isEqualTo("comment");
        assertThat(found.path("createdAt").asText()).endsWith("Z");
    }

    @Test
    void aRuleThatIsOffIsKeptAndHoldsNothing() {
        ObjectNode next = settings().deepCopy();
        ObjectNode off = Json.readOwn(Json.write(words("flamingo")), ObjectNode.class);
        next.withArray("/rules").add(off.put("enabled", false));
        ObjectNode on = Json.readOwn(Json.write(words("pelican")), ObjectNode.class);
        next.withArray("/rules").add(on.put("enabled", true));
        grace.send("PUT", "/v1/moderation/rules", next);

        assertThat(await(() -> post("A pelican").status() == 202)).isTrue();
        assertThat(post("A flamingo").status()).isEqualTo(201);
        JsonNode kept = settings().path("rules");
        assertThat(kept.findValuesAsText("name")).contains("flamingo", "pelican");
        assertThat(kept.findValuesAsText("enabled")).containsExactly("false");
    }

    @Test
    void settingsChangeWithoutADeployAndNeverOverSomebodyElses() {
        JsonNode before = settings();
        ObjectNode next = before.deepCopy();
        next.withArray("/rules").add(Json.readOwn(Json.write(words("roulette")), ObjectNode.class));

        Answer first = grace.send("PUT", "/v1/moderation/rules", next);
        Answer second = grace.send("PUT", "/v1/moderation/rules", next);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("state").asText())
                .isEqualTo(first.json().path("version").asText());
        assertThat(await(() -> post("Roulette for everybody").status() == 202)).isTrue();
        JsonNode log = grace.send("GET", "/v1/moderation/log", null).json().path("items");
        assertThat(log.findValuesAsText("what")).contains("set-rules");
    }

    /// Functions follow within five seconds.
    private static boolean await(BooleanSupplier held) {
        for (int tries = 0; tries < 100; tries++) {
            if (held.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    private JsonNode settings() {
        return grace.send("GET", "/v1/moderation/rules", null).json();
    }

    private Answer post(String text) {
        return SERVICE.post(
                Json.write(
                        Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada"))));
    }

    private static Answer edit(JsonNode posted, String text) {
        return author(posted)
                .send("PATCH", "/v1/comments/" + posted.path("id").asText(), Map.of("body", text));
    }

    private static Moderator author(JsonNode posted) {
        return new Moderator(SERVICE, "Bearer " + posted.path("authorSecret").asText());
    }

    private static JsonNode mine(JsonNode posted) {
        return author(posted).send("GET", "/v1/authors/me", null).json().path("items").get(0);
    }

    private JsonNode list() {
        return SERVICE.get("/v1/comments?thread=" + thread).json().path("items");
    }

    private String html() {
        return list().get(0).path("html").asText();
    }

    private static Rule oneInTenMinutes(String name) {
        return new Rule(name, Rule.Type.RATE, List.of(), List.of(), 1, 0, 10);
    }

    private static Rule words(String word) {
        return new Rule(word, Rule.Type.WORDS, List.of(word), List.of(), 0, 0, 0);
    }
}
