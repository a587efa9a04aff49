package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What moderators block is held or refused until the block ends or is taken away.
@Tag("tables")
class BlocksTest {

    private static final String BLOCKS = "/v1/moderation/blocks";

    private final Service service = Service.asDeployed();
    private final Moderator grace = Moderator.named(service, "grace");
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final String id = "test-" + UUID.randomUUID();
    private final String from =
            "198.51.%d.%d"
                    .formatted(
                            ThreadLocalRandom.current().nextInt(256),
                            ThreadLocalRandom.current().nextInt(256));

    @Test
    void anAuthorWhoIsRefusedWritesChangesAndVotesNoMore() {
        JsonNode own = post(Map.of()).json();
        JsonNode other = published();
        block("author", authorOf(own), "refuse", null);
        String secret = "Bearer " + own.path("authorSecret").asText();

        assertRefused(post(Map.of(), "Authorization", secret));
        assertRefused(as(secret, "PATCH", "/v1/comments/" + id(own), Map.of("body", "Buy this")));
        assertRefused(as(secret, "PUT", "/v1/comments/" + id(other) + "/vote", Map.of("value", 1)));
        assertThat(grace.queued(id(own)).path("html").asText()).doesNotContain("Buy");
        assertThat(as(secret, "GET", "/v1/authors/me", null).status()).isEqualTo(200);
        assertThat(as(secret, "DELETE", "/v1/comments/" + id(own), null).status()).isEqualTo(204);
    }

    @Test
    void anAuthorWhoIsHeldWaitsAgainHoweverTrusted() {
        JsonNode own = post(Map.of()).json();
        grace.decide(own, "publish", "");
        String secret = "Bearer " + own.path("authorSecret").asText();
        grace.decide(post(Map.of(), "Authorization", secret).json(), "publish", "");
        block("author", authorOf(own), "hold", LocalDate.now(ZoneOffset.UTC));

        Answer next = post(Map.of(), "Authorization", secret);

        assertThat(next.status()).isEqualTo(202);
        assertThat(reasons(next)).contains("blocked").doesNotContain("trust");
        assertRefused(
                as(secret, "PUT", "/v1/comments/" + id(published()) + "/vote", Map.of("value", 1)));
    }

    @Test
    void anAddressIsBlockedByTheHandleOfWhatIsHeld() {
        JsonNode held = postFrom(from).json();
        String handle = grace.queued(id(held)).path("address").asText();
        block("address", handle, "refuse", LocalDate.now(ZoneOffset.UTC));

        assertThat(handle).matches("[A-Za-z0-9_-]{22}").doesNotContain(from);
        assertRefused(postFrom(from));
        assertThat(postFrom("203.0.113.7").status()).isEqualTo(202);
    }

    @Test
    void theAddressesOfOneCustomerAreOne() {
        String network =
                "2001:db8:%x:%x".formatted(id.hashCode() & 0xFFFF, from.hashCode() & 0xFFFF);
        JsonNode held = postFrom(network + "::1").json();
        String handle = grace.queued(id(held)).path("address").asText();
        block("address", handle, "refuse", LocalDate.now(ZoneOffset.UTC));

        assertRefused(postFrom(network + ":ffff:ffff:ffff:ffff"));
        assertThat(postFrom("2001:db8:0:1::1").status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "spam@%s.example, SPAM@%s.example",
        "@%s.example, anybody@%s.example",
        " spam@%s.example , spam@%s.Example"
    })
    void anEMailAddressIsBlockedHoweverItIsWritten(String blocked, String written) {
        String host = UUID.randomUUID().toString();
        block("email", blocked.formatted(host), "refuse", null);

        assertRefused(post(signed("Ada", written.formatted(host))));
        assertThat(post(signed("Ada", "spam@x" + host + ".example")).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit %s now", "V\u0456sit **%s**!", "(%s)"})
    void aWordIsBlockedAlsoInDisguise(String text) {
        String word = "kasino" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        block("word", word, "refuse", null);
        String disguised = text.formatted(word.toUpperCase(Locale.ROOT).replace("A", "\u0410"));

        assertThat(await(() -> post(Map.of("body", disguised)).status() == 403)).isTrue();
        assertThat(post(signed(word, "ada@example.org")).status()).isEqualTo(403);
        assertThat(post(Map.of("body", word + "x")).status()).isEqualTo(202);
        assertThat(grace.send("DELETE", BLOCKS + "/" + id, null).status()).isEqualTo(204);
    }

    @Test
    void theLastDayIsTodayAtTheEarliestAndAnAddressIsBlockedForNinetyDaysAtTheMost() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String handle = "A".repeat(22);

        assertThat(put(id, "author", handle, "hold", today).status()).isEqualTo(200);
        assertInvalid(put(id, "author", handle, "hold", today.minusDays(1)), "/until");
        assertThat(put(id, "address", handle, "hold", today.plusDays(89)).status()).isEqualTo(200);
        assertInvalid(put(id, "address", handle, "hold", today.plusDays(92)), "/until");
        assertInvalid(put(id, "address", handle, "hold", null), "/until");
        grace.send("DELETE", BLOCKS + "/" + id, null);
    }

    @ParameterizedTest
    @CsvSource({
        "author, short",
        "address, 192.0.2.1",
        "email, nobody",
        "email, a@b",
        "word, ''",
        "word, '!!!'"
    })
    void aValueIsOfItsKind(String kind, String value) {
        assertInvalid(put(id, kind, value, "hold", LocalDate.now(ZoneOffset.UTC)), "/value");
    }

    @Test
    void aWordHasAtMostAHundredCharacters() {
        assertInvalid(put(id, "word", "w".repeat(101), "hold", null), "/value");
        assertThat(put(id, "word", "w".repeat(100), "hold", null).status()).isEqualTo(200);
        assertThat(grace.send("DELETE", BLOCKS + "/" + id, null).status()).isEqualTo(204);
    }

    @Test
    void anIdIsSafeInAnAddress() {
        String longest = ("i" + UUID.randomUUID()).repeat(2).substring(0, 64);

        assertThat(put(longest, "author", someAuthor(), "hold", null).status()).isEqualTo(200);
        assertInvalid(put(longest + "x", "author", someAuthor(), "hold", null), "/id");
        assertInvalid(put("a%20b", "author", someAuthor(), "hold", null), "/id");
    }

    @Test
    void aBlockIsChangedListedAndTakenAway() {
        String first = someAuthor();
        put(id, "author", first, "hold", null);
        Answer changed = put(id, "author", someAuthor(), "refuse", null);
        List<JsonNode> listed = listed();

        assertThat(listed).filteredOn(each -> id(each).equals(id)).containsExactly(changed.json());
        // What it was before can be blocked by another one.
        assertThat(put(id + "-2", "author", first, "hold", null).status()).isEqualTo(200);
        assertThat(grace.send("DELETE", BLOCKS + "/" + id, null).status()).isEqualTo(204);
        assertThat(grace.send("DELETE", BLOCKS + "/" + id, null).status()).isEqualTo(404);
        assertThat(listed()).noneMatch(each -> id(each).equals(id));
    }

    @Test
    void aValueHasOneBlock() {
        String author = someAuthor();
        put(id, "author", author, "hold", null);

        assertInvalid(put(id + "-2", "author", author, "refuse", null), "/value");
        assertThat(put(id, "author", author, "refuse", null).status()).isEqualTo(200);
        grace.send("DELETE", BLOCKS + "/" + id, null);
        assertThat(put(id + "-2", "author", author, "refuse", null).status()).isEqualTo(200);
    }

    @Test
    void onlyModeratorsBlockAndItIsLogged() {
        Moderator reader =
                new Moderator(
                        service, Moderator.bearer(service, Map.of("groups", List.of("readers"))));
        put(id, "author", someAuthor(), "hold", null);

        assertThat(reader.send("GET", BLOCKS, null).status()).isEqualTo(403);
        assertThat(reader.send("DELETE", BLOCKS + "/" + id, null).status()).isEqualTo(403);
        assertThat(service.get(BLOCKS).status()).isEqualTo(401);
        assertThat(grace.acts(Json.readOwn("{\"id\":\"" + id + "\"}", JsonNode.class)))
                .extracting(act -> act.path("what").asText())
                .containsExactly("set-block");
    }

    private List<JsonNode> listed() {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = grace.send("GET", BLOCKS + "?limit=3" + next, null).json();
            page.path("items").forEach(all::add);
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return all;
    }

    private void block(String kind, String value, String action, @Nullable LocalDate until) {
        assertThat(put(id, kind, value, action, until).status()).isEqualTo(200);
    }

    private Answer put(
            String as, String kind, String value, String action, @Nullable LocalDate until) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "value", value, "action", action));
        if (until != null) {
            body.put("until", until.toString());
        }
        return grace.send("PUT", BLOCKS + "/" + as, body);
    }

    private String authorOf(JsonNode own) {
        return grace.send("GET", "/v1/moderation/" + id(own), null)
                .json()
                .path("authorId")
                .asText();
    }

    private static String someAuthor() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private JsonNode published() {
        JsonNode held = post(Map.of()).json();
        grace.decide(held, "publish", "");
        return held;
    }

    private Map<String, Object> signed(String name, String email) {
        return Map.of("author", Map.of("name", name, "email", email));
    }

    private Answer post(Map<String, Object> more, String... headers) {
        return service.post(body(more), headers);
    }

    private Answer postFrom(String address) {
        HttpRequest.Builder request =
                service.request("/v1/comments")
                        .setHeader("X-Forwarded-For", address + ", 192.0.2.1")
                        .setHeader("Content-Type", "application/json");
        return service.send(request.POST(BodyPublishers.ofString(body(Map.of()))));
    }

    private String body(Map<String, Object> more) {
        return NewComments.by(thread, more);
    }

    private Answer as(String bearer, String method, String path, @Nullable Object body) {
        return new Moderator(service, bearer).send(method, path, body);
    }

    private List<String> reasons(Answer held) {
        return grace.queued(id(held.json())).path("reasons").findValuesAsText("rule");
    }

    private static String id(JsonNode each) {
        return each.path("id").asText();
    }

    /// Functions go on with the words that they know for five seconds.
    private static boolean await(BooleanSupplier met) {
        for (int tries = 0; tries < 30; tries++) {
            if (met.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        return false;
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asText()).contains("the moderators have blocked");
    }

    private static void assertInvalid(Answer answer, String pointer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
    }
}
