package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Decisions that take others back, and the revision that each is made on.
@Tag("tables")
class RestoreTest {

    private final Service service = Service.asDeployed();
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final Moderator grace = Moderator.named(service, "grace");

    @Test
    void whatWasPublishedGoesBackIntoTheQueueWithItsTextAndWithoutItsApproval() {
        JsonNode held = post("Hello", Map.of());
        String secret = held.path("authorSecret").asText();
        decided(held, "publish", "published");
        decided(
                post("Second", Map.of(), "Authorization", "Bearer " + secret),
                "publish",
                "published");

        decided(held, "hold", "held");

        JsonNode queued = grace.queued(id(held));
        assertThat(queued.path("html").asText()).isEqualTo("<p>Hello</p>");
        assertThat(queued.path("reasons").findValuesAsText("rule")).contains("moderator");
        assertThat(texts()).containsExactly("<p>Second</p>");
        JsonNode third = post("Third", Map.of(), "Authorization", "Bearer " + secret);
        assertThat(grace.queued(id(third)).path("reasons").findValuesAsText("rule"))
                .contains("trust");
        decided(held, "publish", "published");
        assertThat(texts()).containsExactly("<p>Hello</p>", "<p>Second</p>");
    }

    @ParameterizedTest
    @CsvSource({"reject, rejected", "spam, spam"})
    void whatWasDiscardedGoesBackIntoTheQueue(String decision, String state) {
        JsonNode held = post("Hello", Map.of());
        decided(held, decision, state);

        decided(held, "restore", "held");

        assertThat(grace.queued(id(held)).path("html").asText()).isEqualTo("<p>Hello</p>");
        assertThat(grace.decide(held, "restore", "Again").status()).isEqualTo(412);
        decided(held, "publish", "published");
        assertThat(texts()).containsExactly("<p>Hello</p>");
    }

    @ParameterizedTest
    @CsvSource({"remove, removed", "spam, spam"})
    void whatWasTakenOutOfItsThreadStandsThereAgain(String decision, String state) {
        JsonNode root = published("Root", Map.of());
        JsonNode reply = published("Reply", Map.of("parent", id(root)));
        published("Deeper", Map.of("parent", id(reply)));
        decided(root, decision, state);
        decided(reply, decision, state);
        assertThat(page().path("thread").path("count").asInt()).isEqualTo(1);

        decided(reply, "restore", "published");
        decided(root, "restore", "published");

        assertThat(texts()).containsExactly("<p>Root</p>");
        JsonNode replies = page().path("items").get(0).path("replies").path("items");
        assertThat(replies.findValuesAsText("html"))
                .containsExactly("<p>Reply</p>", "<p>Deeper</p>");
        assertThat(page().path("thread").path("count").asInt()).isEqualTo(3);
    }

    @Test
    void aPlaceholderSaysWhoRemovedIt() {
        JsonNode first = published("First", Map.of());
        JsonNode second = published("Second", Map.of());
        published("Reply", Map.of("parent", id(first)));
        published("Reply", Map.of("parent", id(second)));

        decided(first, "remove", "removed");
        author(second).send("DELETE", "/v1/comments/" + id(second), null);

        assertThat(page().path("items").findValuesAsText("removedBy"))
                .containsExactly("moderator", "author");
        String html = service.get("/v1/comments.html?thread=" + thread).raw().body();
        assertThat(html).contains("Removed by a moderator.", "Removed by its author.");
        assertThat(service.get("/v1/comments/" + id(first)).json().path("removedBy").asText())
                .isEqualTo("moderator");
        decided(first, "restore", "published");
        assertThat(page().path("items").findValuesAsText("removedBy")).containsExactly("author");
    }

    /// What its author deletes is gone, whatever moderators did with it before or after.
    @ParameterizedTest
    @ValueSource(strings = {"reject", "spam", "remove", "hold"})
    void nothingOfWhatItsAuthorDeletesComesBack(String decision) {
        boolean stood = decision.equals("remove") || decision.equals("hold");
        JsonNode mine = stood ? published("Secret", Map.of()) : post("Secret", Map.of());
        assertThat(grace.decide(mine, decision, "").status()).isEqualTo(200);

        assertThat(author(mine).send("DELETE", "/v1/authors/me", null).status()).isEqualTo(204);

        for (String back : List.of("restore", "hold", "publish")) {
            Answer answer = grace.decide(mine, back, "");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().path("state").asText()).isEqualTo("removed");
        }
        assertThat(past(mine).status()).isEqualTo(404);
        assertThat(texts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "spam", "remove"})
    void itsAuthorDeletesOneThatModeratorsTookAway(String decision) {
        JsonNode mine =
                decision.equals("remove") ? published("Hello", Map.of()) : post("Hello", Map.of());
        assertThat(grace.decide(mine, decision, "").status()).isEqualTo(200);
        String path = "/v1/comments/" + id(mine);

        assertThat(author(post("Other", Map.of())).send("DELETE", path, null).status())
                .isEqualTo(404);
        assertThat(author(mine).send("PATCH", path, Map.of("body", "Changed")).status())
                .isEqualTo(404);
        assertThat(author(mine).send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(grace.decide(mine, "restore", "").status()).isEqualTo(412);
        assertThat(past(mine).status()).isEqualTo(404);
        assertThat(author(mine).send("DELETE", path, null).status()).isEqualTo(404);
    }

    /// A decision is on the text that was read: any other revision leaves everything as it is.
    @ParameterizedTest
    @CsvSource({
        "'', publish, held",
        "'', reject, held",
        "'', spam, held",
        "publish, remove, published",
        "publish, spam, published",
        "publish, hold, published",
        "reject, restore, rejected",
        "spam, hold, spam",
        "'publish remove', restore, removed"
    })
    void aDecisionOnAnotherRevisionIsNotMade(String before, String decision, String state) {
        JsonNode held = post("Hello", Map.of());
        author(held).send("PATCH", "/v1/comments/" + id(held), Map.of("body", "Changed"));
        for (String step : before.split(" ", -1)) {
            if (!step.isEmpty()) {
                grace.decide(held, step, "");
            }
        }

        for (String other : List.of("\"0\"", "\"2\"")) {
            Answer answer = grace.decide(held, decision, "", "If-Match", other);
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().path("state").asText()).isEqualTo(state);
        }
        assertThat(many(held, decision, 0).path("status").asInt()).isEqualTo(412);
        assertThat(many(held, decision, 2).path("state").asText()).isEqualTo(state);
        assertThat(past(held).json().path("revision").asInt()).isEqualTo(1);
        assertThat(many(held, decision, 1).path("status").asInt()).isEqualTo(200);
        assertThat(grace.acts(held).getFirst().path("revision").asInt()).isEqualTo(1);
    }

    /// Each answers with the state that it is in.
    @ParameterizedTest
    @CsvSource({
        "'', restore, held",
        "'', hold, held",
        "'', remove, held",
        "publish, publish, published",
        "publish, reject, published",
        "publish, restore, published",
        "reject, reject, rejected",
        "reject, publish, rejected",
        "reject, remove, rejected",
        "'publish remove', remove, removed",
        "'publish remove', publish, removed",
        "'publish spam', spam, spam"
    })
    void whatMakesNoSenseIsRefusedWithTheState(String before, String decision, String state) {
        JsonNode held = post("Hello", Map.of());
        for (String step : before.split(" ", -1)) {
            if (!step.isEmpty()) {
                assertThat(grace.decide(held, step, "").status()).isEqualTo(200);
            }
        }

        Answer answer = grace.decide(held, decision, "Another reason");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().path("state").asText()).isEqualTo(state);
    }

    @Test
    void aRetryOfEachIsAnsweredAsTheFirstTry() {
        JsonNode held = post("Hello", Map.of());
        for (String step : List.of("publish", "hold", "spam", "restore", "publish", "remove")) {
            Answer first = grace.decide(held, step, "Because");
            assertThat(first.status()).isEqualTo(200);
            assertThat(grace.decide(held, step, "Because").raw().body())
                    .isEqualTo(first.raw().body());
        }
        assertThat(grace.acts(held)).hasSize(6);
    }

    @Test
    void aChangeThatWaitsIsDecidedOnBeforeItsPostIsTakenBack() {
        JsonNode mine = published("Hello", Map.of());
        author(mine).send("PATCH", "/v1/comments/" + id(mine), Map.of("body", "Changed"));

        assertThat(grace.decide(mine, "hold", "").json().path("state").asText()).isEqualTo("held");
        decided(mine, "reject", "rejected");
        decided(mine, "restore", "held");
        assertThat(grace.queued(id(mine)).path("html").asText()).isEqualTo("<p>Changed</p>");
        decided(mine, "publish", "published");
        assertThat(texts()).containsExactly("<p>Changed</p>");
    }

    @Test
    void whatWasTakenAwayIsListedNewestFirstByItsState() {
        JsonNode rejected = post("Rejected", Map.of());
        JsonNode spam = post("Spam", Map.of());
        JsonNode removed = published("Removed", Map.of());
        JsonNode held = post("Held", Map.of());
        decided(rejected, "reject", "rejected");
        decided(spam, "spam", "spam");
        decided(removed, "remove", "removed");

        assertThat(listed("")).containsExactly("held", "removed", "spam", "rejected");
        assertThat(listed("&state=spam")).containsExactly("spam");
        assertThat(listed("&kind=comment&state=removed&limit=1")).containsExactly("removed");
        assertThat(listed("&kind=edit")).isEmpty();
        assertThat(listed("&q=rejected")).containsExactly("rejected");
        assertThat(listed("&q=ADA")).hasSize(4);
        assertThat(listed("&q=nobody-says-this")).isEmpty();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(listed("&day=2020-01-01")).isEmpty();
        assertThat(listed("&limit=1&day=" + today)).hasSizeBetween(1, 4);
        author(removed).send("DELETE", "/v1/authors/me", null);
        decided(spam, "restore", "held");
        assertThat(listed("")).containsExactly("held", "held", "rejected");
        assertThat(id(held)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "state=none, state",
        "state=merged, state",
        "kind=essay, kind",
        "thread=nowhere, thread",
        "author=ada, author",
        "cursor=AAAA, cursor",
        "limit=101, limit",
        "site=blog, site",
        "day=yesterday, day",
        "q=x, q"
    })
    void aBadFilterIsNamed(String query, String parameter) {
        Answer answer = grace.send("GET", "/v1/moderation/contributions?" + query, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("parameter"))
                .containsExactly(parameter);
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        JsonNode page =
                grace.send("GET", "/v1/moderation/contributions?limit=100&day=2020-01-01", null)
                        .json();

        assertThat(page.path("items")).isEmpty();
        assertThat(page.has("next")).isFalse();
    }

    @Test
    void onlyModeratorsSeeWhatWasTakenAway() {
        assertThat(service.get("/v1/moderation/contributions").status()).isEqualTo(401);
    }

    /// The states of those of this thread, by pages.
    private List<String> listed(String more) {
        List<String> states = new ArrayList<>();
        String next = "";
        do {
            String path = "/v1/moderation/contributions?thread=" + thread + more + next;
            JsonNode page = grace.send("GET", path, null).json();
            states.addAll(page.path("items").findValuesAsText("state"));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return states;
    }

    private void decided(JsonNode contribution, String decision, String outcome) {
        Answer answer = grace.decide(contribution, decision, "");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo(outcome);
    }

    private JsonNode many(JsonNode contribution, String decision, int revision) {
        List<?> items = List.of(Map.of("id", id(contribution), "revision", revision));
        return grace.send(
                        "POST",
                        "/v1/moderation/decisions",
                        Map.of("items", items, "decision", decision))
                .json()
                .path("items")
                .get(0);
    }

    private Answer past(JsonNode contribution) {
        return grace.send("GET", "/v1/moderation/" + id(contribution), null);
    }

    private JsonNode published(String text, Map<String, Object> more) {
        JsonNode held = post(text, more);
        decided(held, "publish", "published");
        return held;
    }

    private JsonNode post(String text, Map<String, Object> more, String... headers) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada")));
        body.putAll(more);
        return service.post(Json.write(body), headers).json();
    }

    private Moderator author(JsonNode receipt) {
        return new Moderator(service, "Bearer " + receipt.path("authorSecret").asText());
    }

    private List<String> texts() {
        return page().path("items").findValuesAsText("html").stream()
                .filter(html -> !html.isEmpty())
                .filter(html -> !html.contains("Reply") && !html.contains("Deeper"))
                .toList();
    }

    private JsonNode page() {
        return service.get("/v1/comments?thread=" + thread).json();
    }

    private static String id(JsonNode contribution) {
        return contribution.path("id").asText();
    }
}
