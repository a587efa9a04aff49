package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Suggestions, edits and review requests: what each accepts, rejects, shows and changes.
@Tag("tables")
class KindsTest {

    private static final String LINK = "https://example.org/library";

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";
    private final Moderator grace = Moderator.named(service, "grace");

    @Test
    void aSuggestionIsShownWithItsQuoteAndItsDifference() {
        Map<String, String> quote = new HashMap<>(quote("Flask is small", "Flask is tiny"));
        quote.putAll(Map.of("prefix", "I think ", "suffix", ", or is it?"));
        post("suggestion", Map.of("suggestion", quote), null);
        JsonNode shown = list().get(0);

        assertThat(shown.path("kind").asText()).isEqualTo("suggestion");
        assertThat(shown.path("html").asText()).isEmpty();
        assertThat(shown.path("suggestion").path("exact").asText()).isEqualTo("Flask is small");
        assertThat(shown.path("suggestion").path("prefix").asText()).isEqualTo("I think ");
        assertThat(shown.path("suggestion").path("suffix").asText()).isEqualTo(", or is it?");
        assertThat(shown.path("suggestion").path("diff").findValuesAsText("op"))
                .containsExactly("equal", "delete", "insert");
        String fragment = service.get("/v1/comments.html?thread=" + thread).raw().body();
        assertThat(Jsoup.parseBodyFragment(fragment).select("del").text()).isEqualTo("small");
        assertThat(Jsoup.parseBodyFragment(fragment).select("ins").text()).isEqualTo("tiny");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 201",
        "1001, 0, 400",
        "10, 1000, 201",
        "10, 1001, 400",
    })
    void aQuoteAndItsReplacementHaveAtMostAThousandCharacters(int exact, int proposed, int status) {
        Map<String, String> quote = quote("x".repeat(exact), "y".repeat(proposed));

        assertThat(post("suggestion", Map.of("suggestion", quote), null).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frameworks/flask/facts/orm | {\"support\":\"partial\"} | /edit/proposed",
                "frameworks/flask/facts/orm | {\"value\":\"yes\"} | /edit/proposed",
                "frameworks/flask/facts/orm | {\"support\":\"no\",\"evidence\":[]} | /edit/proposed",
                "frameworks/flask/facts/orm | \"no\" | /edit/proposed",
                "frameworks/flask/facts/flying | {\"support\":\"no\"} | /edit/target",
                "frameworks/rails/tagline | \"Ruby\" | /edit/target",
                "frameworks/flask/slug | \"bottle\" | /edit/target",
                "frameworks/flask/status | \"undead\" | /edit/proposed",
                "frameworks/flask/name | \"\" | /edit/proposed",
                "frameworks/flask/tagline | 7 | /edit/proposed",
                "frameworks/flask/tagline | \"a\\u0000b\" | /edit/proposed",
                "frameworks/flask/tagline | \"a\\u202eb\" | /edit/proposed",
                "frameworks/flask/facts/orm | {\"support\":\"no\",\"note\":\"a\\u200bb\"} | /edit/proposed",
                "claims/nobody-said-this/verdict | {\"verdict\":\"wrong\",\"why\":\"No\"} | /edit/target"
            })
    void anEditThatCannotStandThereIsRejectedByName(
            String target, String proposed, String pointer) {
        Answer rejected = edit(target, Json.readOwn(proposed, JsonNode.class));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo(pointer);
    }

    @Test
    void anEditWithHalfACharacterIsRejected() {
        String body =
                """
                {"thread":"%s","kind":"edit","author":{"name":"Ada"},"edit":{\
                "target":"frameworks/flask/tagline","proposed":"a\\ud800","source":"%s"}}"""
                        .formatted(thread, LINK);

        Answer rejected = service.post(body);

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.raw().body()).contains("/edit/proposed", "half a surrogate pair");
    }

    @Test
    void aTaglineHas160CharactersAtMost() {
        assertThat(
                        edit("frameworks/flask/tagline", Json.readOwn(quoted(160), JsonNode.class))
                                .status())
                .isEqualTo(202);
        assertThat(
                        edit("frameworks/flask/tagline", Json.readOwn(quoted(161), JsonNode.class))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aVerdictCanBeEditedAndTheClaimsHistorySaysSo() {
        String id = service.get("/v1/claims").json().path("items").get(0).path("id").asText();
        JsonNode proposed =
                Json.readOwn(
                        "{\"verdict\":\"unproven\",\"why\":\"Nobody has measured it.\"}",
                        JsonNode.class);
        JsonNode held = edit("claims/" + id + "/verdict", proposed).json();

        assertThat(grace.decide(held, "publish", "").status()).isEqualTo(200);
        assertThat(PackedRevision.isCurrent(service)).isTrue();
        JsonNode history = service.get("/v1/claims/" + id + "/history").json().path("items");
        assertThat(history.get(0).path("changes"))
                .filteredOn(change -> change.path("path").asText().equals("claims/" + id + "/why"))
                .extracting(change -> change.path("after").asText())
                .containsExactly("Nobody has measured it.");
        assertThat(history.get(0).path("by").asText()).isEqualTo("Ada");
    }

    @Test
    void whoAsksTwiceIsCountedOnceAndAVoteOnTheRequestCounts() {
        String name = "Library " + UUID.randomUUID();
        JsonNode first = request(name, null).json();
        String secret = first.path("authorSecret").asText();
        JsonNode again = request(name.toUpperCase(Locale.ROOT), secret).json();
        grace.decide(first, "publish", "");
        assertThat(grace.decide(again, "publish", "").json().path("outcome").asText())
                .isEqualTo("merged");
        assertThat(wanted(name).path("votes").asInt()).isEqualTo(1);

        vote(first, 1);
        assertThat(wanted(name).path("votes").asInt()).isEqualTo(2);
        JsonNode another = request(name, null).json();
        grace.decide(another, "publish", "");
        assertThat(wanted(name).path("votes").asInt()).isEqualTo(3);
        assertThat(list()).hasSize(1);
    }

    @Test
    void whoTakesARequestBackIsCountedNoMoreAndWhatNobodyWantsIsNotListed() {
        String name = "Library " + UUID.randomUUID();
        JsonNode first = request(name, null).json();
        grace.decide(first, "publish", "");
        grace.decide(request(name, null).json(), "publish", "");
        String alone = "Library " + UUID.randomUUID();
        JsonNode only = request(alone, null).json();
        grace.decide(only, "publish", "");

        remove(first);
        grace.decide(only, "remove", "An advertisement");

        assertThat(wanted(name).path("votes").asInt()).isEqualTo(1);
        assertThat(service.get("/v1/review-requests?limit=100").raw().body()).doesNotContain(alone);
    }

    @Test
    void aWantedLibraryMovesFromStatusToStatusWithItsResult() {
        String name = "Library " + UUID.randomUUID();
        grace.decide(request(name, null).json(), "publish", "");
        String path = "/v1/moderation/review-requests/" + name.replace(" ", "%20");
        Answer done = grace.send("PUT", path, Map.of("status", "done", "result", LINK));

        assertThat(done.json().path("result").asText()).isEqualTo(LINK);
        assertThat(wanted(name).path("status").asText()).isEqualTo("done");
        assertThat(grace.send("PUT", path, Map.of("status", "lost")).status()).isEqualTo(400);
    }

    @Test
    void aReviewCanBeAskedForWithoutJavaScript() {
        String form =
                "thread="
                        + thread
                        + "&kind=review-request&name=Ada&body=Please&library=Lib%20"
                        + UUID.randomUUID()
                        + "&language=Python&link="
                        + LINK
                        + "&returnTo=http://localhost:8080/blog/";
        Answer answer =
                service.send(
                        service.request(
                                        "/v1/comments",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo("http://localhost:8080/blog/#guide-held");
    }

    @Test
    void whatBelongsToAnotherKindIsRejected() {
        Answer answer =
                post("comment", Map.of("suggestion", quote("a", "b"), "body", "Hello"), null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains("/suggestion", "kind suggestion");
    }

    @Test
    void oneKeyServesOneContributionWhateverItsKind() {
        String key = CommentsTest.uuidVersion7(System.currentTimeMillis());
        Answer first = keyed(key, "comment", Map.of("body", "Hello"));
        Answer other = keyed(key, "suggestion", Map.of("suggestion", quote("a", "b")));
        Answer retry = keyed(key, "comment", Map.of("body", "Hello"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.status()).isEqualTo(409);
        assertThat(retry.raw().body()).isEqualTo(first.raw().body());
    }

    private static String quoted(int length) {
        return '"' + "x".repeat(length) + '"';
    }

    private static Map<String, String> quote(String exact, String proposed) {
        return Map.of("exact", exact, "proposed", proposed);
    }

    private Answer edit(String target, JsonNode proposed) {
        Map<String, Object> edit = Map.of("target", target, "proposed", proposed, "source", LINK);
        return post("edit", Map.of("edit", edit), null);
    }

    private Answer request(String name, @Nullable String secret) {
        Map<String, String> library = Map.of("name", name, "language", "Python", "link", LINK);
        return post("review-request", Map.of("body", "Please", "request", library), secret);
    }

    private JsonNode wanted(String name) {
        for (JsonNode item : service.get("/v1/review-requests?limit=100").json().path("items")) {
            if (item.path("name").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError(name + " is not wanted");
    }

    private void remove(JsonNode own) {
        Answer answer =
                service.send(
                        service.request(
                                        "/v1/comments/" + own.path("id").asText(),
                                        "Authorization",
                                        "Bearer " + own.path("authorSecret").asText())
                                .DELETE());
        assertThat(answer.status()).isEqualTo(204);
    }

    private void vote(JsonNode on, int value) {
        Answer answer =
                service.send(
                        service.request(
                                        "/v1/comments/" + on.path("id").asText() + "/vote",
                                        "Content-Type",
                                        "application/json",
                                        "Idempotency-Key",
                                        CommentsTest.uuidVersion7(System.currentTimeMillis()))
                                .PUT(BodyPublishers.ofString("{\"value\":" + value + "}")));
        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer post(String kind, Map<String, Object> content, @Nullable String secret) {
        String body = body(kind, content);
        return secret == null
                ? service.post(body)
                : service.post(body, "Authorization", "Bearer " + secret);
    }

    private Answer keyed(String key, String kind, Map<String, Object> content) {
        return service.post(body(kind, content), "Idempotency-Key", key);
    }

    private String body(String kind, Map<String, Object> content) {
        Map<String, Object> body = new HashMap<>(content);
        body.putAll(Map.of("thread", thread, "kind", kind, "author", Map.of("name", "Ada")));
        return Json.write(body);
    }

    private JsonNode list() {
        return service.get("/v1/comments?thread=" + thread).json().path("items");
    }
}
