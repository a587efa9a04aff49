package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// Fault 6.13: sites whose pages have the same paths. What is written on one is not read, counted,
/// decided or held on the other.
@Tag("tables")
class TwoSitesTest {

    private static final String A = "https://a.example";
    private static final String B = "https://b.example";
    private static final List<String> ORIGINS = List.of(A, B, SitesOfTests.DEFAULT);

    private static final Service SERVICE = SitesOfTests.SERVICE;

    private final Moderator grace = Moderator.named(SERVICE, "grace");
    private final String path = "/" + UUID.randomUUID() + "/";

    @Test
    void theSamePathOnTwoSitesIsTwoThreads() {
        post(A + path, "Hello from a");
        post(B + path, "Hello from b");
        post(B + path, "And again");

        assertThat(texts(A + path)).containsExactly("<p>Hello from a</p>");
        assertThat(texts(B + path)).hasSize(2);
        assertThat(texts(SitesOfTests.DEFAULT + path)).isEmpty();
    }

    @Test
    void aKeyNamesItsSiteUnlessThatIsTheDefaultOne() {
        assertThat(key(A + path)).isEqualTo("page:a" + path);
        assertThat(key("https://preview-7.a.example" + path)).isEqualTo("page:a" + path);
        assertThat(key("a" + path)).isEqualTo("page:a" + path);
        assertThat(key("HTTPS://A.example:443" + path + "index.html?utm=1#top"))
                .isEqualTo("page:a" + path);
        assertThat(key(SitesOfTests.DEFAULT + path)).isEqualTo("page:" + path);
        assertThat(key(path)).isEqualTo("page:" + path);
        assertThat(key("default" + path)).isEqualTo("page:" + path);
    }

    @Test
    void anOriginThatNoSiteListsIsNamed() {
        Answer list = SERVICE.get("/v1/comments?thread=page:https://evil.example" + path);
        Answer post = posted("page:https://evil.example:8443" + path, "Hello");
        Answer challenge = SERVICE.get("/v1/challenge?thread=page:http://a.example" + path);

        assertThat(refusal(list)).contains("thread").contains("https://evil.example,");
        assertThat(refusal(post)).contains("/thread").contains("https://evil.example:8443,");
        assertThat(refusal(challenge)).contains("thread").contains("http://a.example,");
    }

    @Test
    void aSiteThatDoesNotExistHasNoThreads() {
        assertThat(refusal(SERVICE.get("/v1/comments?thread=page:none" + path)))
                .contains("thread")
                .contains("a site that this guide does not have");
    }

    @Test
    void anUnknownOriginTakesNothingFromTheCountsOfOthers() {
        post(A + path, "Hello");

        JsonNode counts =
                SERVICE.get(
                                "/v1/comments/counts?thread=page:"
                                        + A
                                        + path
                                        + "&thread=page:https://evil.example"
                                        + path)
                        .json();

        assertThat(counts.path("items").findValuesAsText("count")).containsExactly("1");
        assertThat(counts.path("refused").findValuesAsText("thread"))
                .containsExactly("page:https://evil.example" + path);
    }

    @Test
    void aReplyStaysOnItsSite() {
        String root = post(A + path, "Hello").path("id").asText();

        Answer reply =
                SERVICE.post(
                        Json.write(
                                Map.of(
                                        "thread",
                                        "page:" + B + path,
                                        "parent",
                                        root,
                                        "body",
                                        "Hi",
                                        "author",
                                        Map.of("name", "Ada"))));

        assertThat(refusal(reply)).contains("/parent");
    }

    @Test
    void closingAThreadClosesThatOfItsSiteAlone() {
        grace.send(
                "PUT",
                "/v1/moderation/threads",
                Map.of("thread", "page:" + A + path, "open", false));

        assertThat(posted("page:" + A + path, "Hello").status()).isEqualTo(409);
        assertThat(posted("page:" + B + path, "Hello").status()).isEqualTo(201);
    }

    @Test
    void aRuleOfASiteHoldsThereAlone() {
        assertThat(posted("page:" + B + path, "Win the lottery").status()).isEqualTo(202);
        assertThat(posted("page:" + A + path, "Win the lottery").status()).isEqualTo(201);
        assertThat(posted("framework:django", "Win the lottery").status()).isEqualTo(201);
        assertThat(posted("page:" + A + path, "A casino").status()).isEqualTo(202);
    }

    @Test
    void aRuleIsOfASiteThatExists() {
        JsonNode rules = grace.send("GET", "/v1/moderation/rules", null).json();
        Map<String, Object> next = new HashMap<>();
        rules.properties().forEach(field -> next.put(field.getKey(), field.getValue()));
        next.put("rules", List.of(Map.of("name", "x", "type", "words", "site", "none")));

        assertThat(refusal(grace.send("PUT", "/v1/moderation/rules", next)))
                .contains("/rules/0/site");
    }

    @Test
    void theQueueIsAskedForBySite() {
        String onA = post(A + path, "A casino").path("id").asText();
        String onB = post(B + path, "A casino").path("id").asText();
        String onDefault = post(SitesOfTests.DEFAULT + path, "A casino").path("id").asText();

        assertThat(queue("a")).contains(onA).doesNotContain(onB, onDefault);
        assertThat(queue("b")).contains(onB).doesNotContain(onA, onDefault);
        assertThat(queue("default")).contains(onDefault).doesNotContain(onA, onB);
        assertThat(refusal(grace.send("GET", Moderator.QUEUE + "?site=none", null)))
                .contains("site");
    }

    /// The in-memory test of the same name does this ten thousand times.
    @Test
    void aBlockOfOneSiteIsOfThatSiteAlone() {
        Map<String, Object> block =
                Map.of("kind", "word", "value", "zeppelin", "action", "refuse", "site", "b");
        assertThat(grace.send("PUT", "/v1/moderation/blocks/zeppelin", block).status())
                .isEqualTo(200);

        assertThat(isRefusedWithinSeconds("page:" + B + path, "A zeppelin")).isTrue();
        assertThat(posted("page:" + A + path, "A zeppelin").status()).isEqualTo(201);
        assertThat(
                        grace.send(
                                        "PUT",
                                        "/v1/moderation/blocks/other",
                                        Map.of(
                                                "kind", "word",
                                                "value", "airship",
                                                "action", "refuse",
                                                "site", "No Site"))
                                .json()
                                .path("errors")
                                .get(0)
                                .path("pointer")
                                .asText())
                .isEqualTo("/site");
    }

    /// Functions keep blocked words for five seconds.
    private static boolean isRefusedWithinSeconds(String thread, String text) {
        for (int i = 0; i < 40; i++) {
            if (posted(thread, text).status() == 403) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        return false;
    }

    @Test
    void ofSomeHundredPostsReadsCountsAndDecisionsNoneMeetsAnotherSite() {
        SplittableRandom random = new SplittableRandom();
        Map<String, List<String>> shown = new HashMap<>();
        Map<String, List<JsonNode>> held = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String page = ORIGINS.get(random.nextInt(3)) + path + random.nextInt(2) + "/";
            List<String> here = shown.computeIfAbsent(page, _ -> new ArrayList<>());
            List<JsonNode> waiting = held.computeIfAbsent(page, _ -> new ArrayList<>());
            switch (random.nextInt(4)) {
                case 0 -> here.add(post(page, "Hello " + i).path("id").asText());
                case 1 -> waiting.add(post(page, "A casino " + i));
                case 2 -> assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(here);
                default -> decide(waiting, here, random.nextBoolean());
            }
        }

        assertThat(shown)
                .allSatisfy(
                        (page, ids) ->
                                assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(ids))
                .allSatisfy((page, ids) -> assertThat(count(page)).isEqualTo(ids.size()));
    }

    private void decide(List<JsonNode> waiting, List<String> shown, boolean accepted) {
        if (waiting.isEmpty()) {
            return;
        }
        JsonNode chosen = waiting.removeFirst();
        grace.decide(chosen, accepted ? "publish" : "reject", "");
        if (accepted) {
            shown.add(chosen.path("id").asText());
        }
    }

    private List<String> queue(String site) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    grace.send("GET", Moderator.QUEUE + "?limit=1&site=" + site + cursor, null)
                            .json();
            ids.addAll(page.path("items").findValuesAsText("id"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").toString();
    }

    private static JsonNode list(String page) {
        return SERVICE.get(
                        "/v1/comments?limit=100&thread=page:"
                                + page.replace("#", "%23").replace("&", "%26"))
                .json();
    }

    private static String key(String page) {
        return list(page).path("thread").path("key").asText();
    }

    private static List<String> texts(String page) {
        return list(page).path("items").findValuesAsText("html");
    }

    private static List<String> ids(String page) {
        List<String> ids = new ArrayList<>();
        list(page).path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static int count(String page) {
        return SERVICE.get("/v1/comments/counts?thread=page:" + page)
                .json()
                .path("items")
                .get(0)
                .path("count")
                .asInt();
    }

    private static JsonNode post(String page, String text) {
        return posted("page:" + page, text).json();
    }

    private static Answer posted(String thread, String text) {
        return SERVICE.post(
                Json.write(
                        Map.of("thread", thread, "body", text, "author", Map.of("name", "Ada"))));
    }
}
