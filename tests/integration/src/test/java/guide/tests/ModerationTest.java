package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The moderation queue and decisions.
@Tag("tables")
class ModerationTest {

    private final Service service = Service.asDeployed();
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final Moderator grace = Moderator.named(service, "grace");

    @Test
    void whatIsHeldIsInTheQueueWithItsReasonsAndNotInTheThread() {
        JsonNode held = post("Hello", null);
        JsonNode found = grace.queued(held.path("id").asText());

        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(found.path("reasons").findValuesAsText("rule"))
                .contains("trust", "proof-of-work");
        assertThat(list()).isEmpty();
        assertThat(page().path("thread").path("version").asInt()).isZero();
    }

    @Test
    void theQueueIsOldestFirstAndGoesOnByItsCursor() {
        List<String> ids = IntStream.range(0, 5).mapToObj(n -> id(post("No " + n, null))).toList();
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = grace.send("GET", Moderator.QUEUE + "?limit=2" + next, null).json();
            seen.addAll(page.path("items").findValuesAsText("id"));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ids);
    }

    @Test
    void aRejectedOneIsGoneAndItsAuthorCanTell() {
        JsonNode held = post("Hello", null);

        assertThat(grace.decide(held, "reject", "Off topic").json().path("outcome").asText())
                .isEqualTo("rejected");
        assertThat(grace.queued(id(held)).isMissingNode()).isTrue();
        assertThat(list()).isEmpty();
        assertThat(mine(held).path("state").asText()).isEqualTo("rejected");
    }

    @Test
    void theSecondModeratorIsToldTheStateAndTheSameOneGetsTheSameAnswer() {
        JsonNode held = post("Hello", null);
        Answer first = grace.decide(held, "publish", "Fine");
        Answer again = grace.decide(held, "publish", "Fine");
        Answer other = Moderator.named(service, "alan").decide(held, "reject", "Rude");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.json().path("state").asText()).isEqualTo("published");
        assertThat(list()).hasSize(1);
    }

    @Test
    void ofTwentyModeratorsAtOnceOneDecides() throws Exception {
        JsonNode held = post("Hello", null);
        List<Integer> answers =
                atOnce(
                        n ->
                                () ->
                                        Moderator.named(service, "m" + n)
                                                .decide(held, n % 2 == 0 ? "publish" : "reject", "")
                                                .status());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).isSubsetOf(200, 412, 409, 503);
        assertThat(grace.acts(held)).hasSize(1);
    }

    @Test
    void aTextThatWasChangedSinceItWasReadIsNotPublished() {
        JsonNode held = post("Harmless", null);
        Answer changed =
                author(held).send("PATCH", "/v1/comments/" + id(held), Map.of("body", "Buy this"));
        Answer blind = grace.decide(held, "publish", "", "If-Match", "\"0\"");

        assertThat(changed.status()).isEqualTo(202);
        assertThat(blind.status()).isEqualTo(412);
        assertThat(blind.json().path("state").asText()).isEqualTo("held");
        assertThat(grace.queued(id(held)).path("html").asText()).contains("Buy this");
        assertThat(grace.decide(held, "publish", "", "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void moderatorsCanReadWhatStoodThereBefore() {
        JsonNode held = post("First", null);
        edit(held, "Second");
        grace.decide(held, "publish", "Fine");
        edit(held, "Third");
        grace.decide(held, "publish", "Fine");
        JsonNode past = past(held).json();

        assertThat(past.path("body").asText()).isEqualTo("Third");
        assertThat(past.path("earlier").findValuesAsText("body"))
                .containsExactly("First", "Second");
        assertThat(past.path("act").path("why").asText()).isEqualTo("Fine");
        assertThat(past.path("state").asText()).isEqualTo("published");
        assertThat(service.get("/v1/moderation/" + id(held)).status()).isEqualTo(401);
        assertThat(author(held).send("GET", "/v1/moderation/" + id(held), null).status())
                .isEqualTo(401);
    }

    @Test
    void whatItsAuthorHasRemovedIsGoneForModeratorsToo() {
        JsonNode held = post("First", null);
        edit(held, "Second");
        author(held).send("DELETE", "/v1/comments/" + id(held), null);

        assertThat(past(held).status()).isEqualTo(404);
    }

    @Test
    void whatIsHeldCanBeDeletedByItsAuthor() {
        JsonNode held = post("Hello", null);
        Answer removed = author(held).send("DELETE", "/v1/comments/" + id(held), null);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(grace.queued(id(held)).isMissingNode()).isTrue();
        assertThat(mine(held).path("body").asText()).isEmpty();
        assertThat(grace.decide(held, "publish", "").status()).isEqualTo(404);
    }

    @Test
    void everythingOfAnAuthorGoesAlsoWhatIsHeldOrRejected() {
        JsonNode first = post("Held one", null);
        JsonNode second = post("Rejected one", secret(first));
        grace.decide(second, "reject", "");
        Moderator author = author(first);

        Answer gone = author.send("DELETE", "/v1/authors/me", null);
        JsonNode left = author.send("GET", "/v1/authors/me", null).json();

        assertThat(gone.status()).isEqualTo(204);
        assertThat(left.path("items").findValuesAsText("body")).containsOnly("");
        assertThat(grace.queued(id(first)).isMissingNode()).isTrue();
    }

    @Test
    void manyAreDecidedAtOnceEachByItself() {
        JsonNode one = post("One", null);
        JsonNode two = post("Two", null);
        grace.decide(two, "publish", "");
        grace.decide(two, "remove", "");
        JsonNode answer = many(List.of(id(one), id(two), "A".repeat(42))).json();

        assertThat(answer.path("items").findValuesAsText("status"))
                .containsExactly("200", "412", "404");
        assertThat(answer.path("items").get(1).path("state").asText()).isEqualTo("removed");
    }

    @Test
    void fiftyAtOnceAreTakenAndFiftyOneAreTooMany() {
        List<String> ids = IntStream.range(0, 51).mapToObj(n -> "id" + n).toList();

        assertThat(many(ids.subList(0, 50)).status()).isEqualTo(200);
        assertThat(many(ids).status()).isEqualTo(400);
    }

    @Test
    void spamCostsItsAuthorTheTrustThatTheyHad() {
        JsonNode first = post("One", null);
        grace.decide(first, "publish", "");
        grace.decide(post("Two", secret(first)), "publish", "");
        JsonNode trusted = grace.queued(id(post("Three", secret(first))));
        grace.decide(trusted, "spam", "");

        JsonNode next = grace.queued(id(post("Four", secret(first))));

        assertThat(trusted.path("reasons").findValuesAsText("rule")).doesNotContain("trust");
        assertThat(next.path("reasons").findValuesAsText("rule")).contains("trust");
    }

    @Test
    void spamThatWasPublishedIsTakenAwayWithTheTrustOfItsAuthor() {
        JsonNode first = post("One", null);
        grace.decide(first, "publish", "");
        grace.decide(post("Two", secret(first)), "publish", "");
        JsonNode reply = service.post(body("A reply", Map.of("parent", id(first)))).json();
        grace.decide(reply, "publish", "");

        Answer spam = grace.decide(first, "spam", "Casino");
        Answer again = grace.decide(first, "spam", "Casino");
        JsonNode next = grace.queued(id(post("Three", secret(first))));

        assertThat(spam.json().path("outcome").asText()).isEqualTo("spam");
        assertThat(again.raw().body()).isEqualTo(spam.raw().body());
        assertThat(list().get(0).path("html").asText()).isEmpty();
        assertThat(mine(first).path("state").asText()).isEqualTo("spam");
        assertThat(next.path("reasons").findValuesAsText("rule")).contains("trust");
        assertThat(grace.decide(first, "remove", "").json().path("state").asText())
                .isEqualTo("spam");
    }

    @Test
    void whatIsPublishedCanBeRemovedAndLeavesATombstoneWhereItWasAnswered() {
        JsonNode root = post("Root", null);
        grace.decide(root, "publish", "");
        JsonNode reply = service.post(body("A reply", Map.of("parent", id(root)))).json();
        grace.decide(reply, "publish", "");

        assertThat(grace.decide(root, "remove", "Rude").json().path("outcome").asText())
                .isEqualTo("removed");
        assertThat(list().get(0).path("state").asText()).isEqualTo("removed");
        assertThat(list().get(0).path("replies").path("items")).hasSize(1);
        assertThat(grace.decide(root, "remove", "Rude again").status()).isEqualTo(412);
    }

    @Test
    void theLogTellsWhoWhenWhatAndWhyNewestFirst() {
        JsonNode held = post("Hello", null);
        grace.decide(held, "publish", "Welcome");
        grace.decide(held, "remove", "Changed my mind");
        List<JsonNode> acts = grace.acts(held);

        assertThat(acts)
                .extracting(act -> act.path("what").asText())
                .containsExactly("remove", "publish");
        assertThat(acts).extracting(act -> act.path("by").asText()).containsOnly("grace");
        assertThat(acts)
                .extracting(act -> act.path("why").asText())
                .containsExactly("Changed my mind", "Welcome");
    }

    @Test
    void aClosedThreadTakesNothingUntilItIsOpenedAgain() {
        setOpen(false);
        Answer rejected = service.post(body("Hello", Map.of()));
        setOpen(true);
        Answer taken = service.post(body("Hello", Map.of()));

        assertThat(rejected.status()).isEqualTo(409);
        assertThat(rejected.json().path("type").asText()).endsWith("/thread-closed");
        assertThat(taken.status()).isEqualTo(202);
    }

    @Test
    void anEditWhoseTargetHasChangedConflictsAndIsNotApplied() {
        JsonNode first = edit("A tagline of one reader");
        JsonNode second = edit("A tagline of another reader");
        grace.decide(first, "publish", "");

        assertThat(grace.queued(id(second)).path("conflict").asBoolean()).isTrue();
        Answer rejected = grace.decide(second, "publish", "");
        assertThat(rejected.status()).isEqualTo(412);
        assertThat(rejected.json().path("state").asText()).isEqualTo("held");
        assertThat(grace.decide(second, "reject", "Outdated").status()).isEqualTo(200);
        JsonNode history = service.get("/v1/frameworks/pyramid/history").json().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).path("by").asText()).isEqualTo("files");
        assertThat(history.get(0).path("changes").get(0).path("after").asText())
                .isEqualTo("A tagline of one reader");
    }

    @Test
    void twentyEqualPostsAtOnceAreHeldOnce() throws Exception {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        String body = body("Hello", Map.of());
        List<Answer> answers = atOnce(_ -> () -> service.post(body, "Idempotency-Key", key));
        List<String> kept =
                answers.stream()
                        .filter(answer -> answer.status() != 503)
                        .map(answer -> answer.raw().body())
                        .distinct()
                        .toList();

        assertThat(kept).hasSize(1);
        String id = Json.readOwn(kept.getFirst(), JsonNode.class).path("id").asText();
        assertThat(grace.queued(id).path("id").asText()).isEqualTo(id);
        assertThat(service.post(body("Other", Map.of()), "Idempotency-Key", key).status())
                .isEqualTo(409);
    }

    @Test
    void aRetryOfWhatWasDecidedMakesNoSecondOne() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        String body = body("Hello", Map.of());
        JsonNode held = service.post(body, "Idempotency-Key", key).json();
        grace.decide(held, "publish", "");
        Answer retry = service.post(body, "Idempotency-Key", key);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.json().path("state").asText()).isEqualTo("published");
        assertThat(grace.queued(id(held)).isMissingNode()).isTrue();
        assertThat(list()).hasSize(1);
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> call) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
            List<Callable<T>> all = IntStream.range(0, 20).mapToObj(call).toList();
            for (Future<T> each : clients.invokeAll(all)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private Answer many(List<String> ids) {
        return grace.send(
                "POST",
                "/v1/moderation/decisions",
                Map.of("ids", ids, "decision", "spam", "reason", "Casino"));
    }

    private void setOpen(boolean open) {
        Map<String, Object> wish = Map.of("thread", thread, "open", open);
        assertThat(grace.send("PUT", "/v1/moderation/threads", wish).status()).isEqualTo(200);
    }

    private JsonNode post(String text, @Nullable String secret) {
        String body = body(text, Map.of());
        return secret == null
                ? service.post(body).json()
                : service.post(body, "Authorization", "Bearer " + secret).json();
    }

    private void edit(JsonNode own, String text) {
        Answer answer = author(own).send("PATCH", "/v1/comments/" + id(own), Map.of("body", text));
        assertThat(answer.status()).isIn(200, 202);
    }

    private Answer past(JsonNode contribution) {
        return grace.send("GET", "/v1/moderation/" + id(contribution), null);
    }

    private JsonNode edit(String tagline) {
        Map<String, Object> edit =
                Map.of(
                        "target", "frameworks/pyramid/tagline",
                        "proposed", tagline,
                        "source", "https://trypyramid.com/");
        return service.post(
                        Json.write(
                                Map.of(
                                        "thread",
                                        "framework:pyramid",
                                        "kind",
                                        "edit",
                                        "author",
                                        Map.of("name", "Ada"),
                                        "edit",
                                        edit)))
                .json();
    }

    private String body(String text, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada")));
        body.putAll(more);
        return Json.write(body);
    }

    private static String id(JsonNode contribution) {
        return contribution.path("id").asText();
    }

    private static String secret(JsonNode receipt) {
        return receipt.path("authorSecret").asText();
    }

    /// A client with the author's own token.
    private Moderator author(JsonNode receipt) {
        return new Moderator(service, "Bearer " + secret(receipt));
    }

    private JsonNode mine(JsonNode receipt) {
        return author(receipt).send("GET", "/v1/authors/me", null).json().path("items").get(0);
    }

    private JsonNode list() {
        return page().path("items");
    }

    private JsonNode page() {
        return service.get("/v1/comments?thread=" + thread).json();
    }
}
