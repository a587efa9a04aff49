package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@Tag("tables")
class CommentsTest {

    private final Service service = Service.RUNNING;
    private final String thread = "page:/" + UUID.randomUUID() + "/";

    @Test
    void aPostedCommentIsListed() {
        Answer posted = service.post(comment("Hello *there*"));
        JsonNode listed = list("").path("items").get(0);

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.json().path("editToken").asText()).hasSize(43);
        assertThat(listed.path("id")).isEqualTo(posted.json().path("id"));
        assertThat(listed.path("html").asText()).isEqualTo("<p>Hello <em>there</em></p>");
        assertThat(listed.path("author").path("name").asText()).isEqualTo("Ada");
        assertThat(list("").path("thread").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void anEmptyThreadIsAnEmptyPage() {
        JsonNode page = list("");

        assertThat(page.path("items")).isEmpty();
        assertThat(page.path("thread").path("count").asInt()).isZero();
        assertThat(page.path("thread").path("open").asBoolean()).isTrue();
    }

    @Test
    void aClosedThreadTakesNothingAndRemembersNothing() {
        Moderator grace = Moderator.named(service, "grace");
        String key = uuidVersion7(System.currentTimeMillis());
        setOpen(grace, false);
        Answer rejected = service.post(comment("Too late"), "Idempotency-Key", key);
        setOpen(grace, true);
        Answer taken = service.post(comment("In time"), "Idempotency-Key", key);

        assertThat(rejected.status()).isEqualTo(409);
        assertThat(rejected.json().path("type").asText()).endsWith("/thread-closed");
        assertThat(taken.status()).isEqualTo(201);
    }

    private void setOpen(Moderator moderator, boolean open) {
        Map<String, Object> wish = Map.of("thread", thread, "open", open);
        assertThat(moderator.send("PUT", "/v1/moderation/threads", wish).status()).isEqualTo(200);
    }

    @Test
    void aCommentBehindTheFirstPageIsFoundByItsIdAlone() {
        List<String> ids =
                IntStream.range(0, 43).mapToObj(n -> id(service.post(comment("n" + n)))).toList();
        JsonNode found = service.get("/v1/comments/" + ids.get(40)).json();
        JsonNode newest = service.get("/v1/comments/" + ids.get(2) + "?order=newest").json();

        assertThat(found.path("html").asText()).isEqualTo("<p>n40</p>");
        assertThat(found.path("thread").path("key").asText()).isEqualTo(thread);
        assertThat(found.path("thread").path("count").asInt()).isEqualTo(43);
        assertThat(found.path("parents")).isEmpty();
        assertThat(list("&cursor=" + found.path("cursor").asText()).path("items"))
                .extracting(each -> each.path("id").asText())
                .containsExactlyElementsOf(ids.subList(40, 43));
        assertThat(list("&order=newest&cursor=" + newest.path("cursor").asText()).path("items"))
                .extracting(each -> each.path("id").asText())
                .containsExactlyElementsOf(ids.subList(0, 3).reversed());
    }

    @Test
    void aReplyBehindTheFirstThreeIsFoundByItsIdAlone() {
        String root = id(service.post(comment("root")));
        List<String> ids =
                IntStream.range(0, 6)
                        .mapToObj(n -> id(service.post(reply("n" + n, root))))
                        .toList();
        String nested = id(service.post(reply("nested", ids.get(4))));
        JsonNode found = service.get("/v1/comments/" + nested).json();

        assertThat(found.path("parents"))
                .extracting(each -> each.path("id").asText())
                .containsExactly(root, ids.get(4));
        assertThat(list("&cursor=" + found.path("cursor").asText()).path("items"))
                .extracting(each -> each.path("id").asText())
                .containsExactly(root);
        String replies = "&parent=" + root + "&cursor=" + found.path("repliesCursor").asText();
        assertThat(list(replies).path("items"))
                .extracting(each -> each.path("id").asText())
                .containsExactly(nested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "none",
            })
    void whatStandsNowhereIsNotFound(String id) {
        assertThat(service.get("/v1/comments/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsReadIsKeptUntilItChanges() {
        String id = id(service.post(comment("root")));
        Answer first = service.get("/v1/comments/" + id);
        String tag = first.header("ETag");

        assertThat(service.get("/v1/comments/" + id, "If-None-Match", tag).status()).isEqualTo(304);
        service.post(reply("reply", id));
        assertThat(service.get("/v1/comments/" + id, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void aLongPageEndsAtTwoMegabytesAndSaysWhereItGoesOn() {
        List<String> ids =
                IntStream.range(0, 100)
                        .mapToObj(_ -> id(service.post(comment("<".repeat(6_500)))))
                        .toList();
        Answer first = service.get("/v1/comments?limit=100&thread=" + thread);
        String next = first.json().path("next").asText();
        List<String> listed = new ArrayList<>();
        for (JsonNode page : List.of(first.json(), list("&limit=100&cursor=" + next))) {
            page.path("items").forEach(each -> listed.add(each.path("id").asText()));
        }

        assertThat(next).isNotEmpty();
        assertThat(first.json().toString().length()).isLessThan(2_000_000);
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void repliesHangBelowTheirRootHoweverDeep() {
        String root = id(service.post(comment("root")));
        String reply = id(service.post(reply("reply", root)));
        service.post(reply("deeper", reply));

        JsonNode replies = list("").path("items").get(0).path("replies").path("items");

        assertThat(replies.findValuesAsText("html"))
                .containsExactly("<p>reply</p>", "<p>deeper</p>");
        assertThat(replies.get(1).path("parent").asText()).isEqualTo(reply);
        assertThat(replies.get(0).has("replies")).isFalse();
    }

    @Test
    void furtherRepliesFollowByTheirCursor() {
        String root = id(service.post(comment("root")));
        IntStream.range(0, 8).forEach(i -> service.post(reply("reply " + i, root)));

        JsonNode inline = list("").path("items").get(0).path("replies");
        JsonNode more = list("&parent=" + root + "&cursor=" + inline.path("next").asText());

        assertThat(inline.path("items")).hasSize(3);
        assertThat(more.path("items").findValuesAsText("html"))
                .containsExactly(
                        "<p>reply 3</p>",
                        "<p>reply 4</p>",
                        "<p>reply 5</p>",
                        "<p>reply 6</p>",
                        "<p>reply 7</p>");
        assertThat(more.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"oldest, 1", "oldest, 3", "newest, 1", "newest, 3", "newest, 7", "oldest, 100"})
    void pagesShowEveryRootOnceInOrder(String order, int limit) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String root = id(service.post(comment("root " + i)));
            expected.add(order.equals("oldest") ? expected.size() : 0, root);
            service.post(reply("first", root));
            service.post(reply("second", root));
        }

        assertThat(walk(order, limit)).isEqualTo(expected);
    }

    @Test
    void twentyEqualPostsWithOneKeyAreOneComment() throws Exception {
        String key = uuidVersion7(System.currentTimeMillis());
        Callable<String> post =
                () -> service.post(comment("once"), "Idempotency-Key", key).raw().body();
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(20, post))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(20);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(list("").path("items")).hasSize(1);
        assertThat(list("").path("thread").path("count").asInt()).isEqualTo(1);
    }

    @Test
    void parallelPostsToOneThreadAreAllCounted() throws Exception {
        Callable<Integer> post = () -> service.post(comment("many")).status();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(60, post))) {
                assertThat(status.get()).isEqualTo(201);
            }
        }

        assertThat(list("").path("thread").path("count").asInt()).isEqualTo(60);
        assertThat(walk("oldest", 25)).hasSize(60);
    }

    @Nested
    class WhenAKeyIsUsedAgain {

        private final String key = uuidVersion7(System.currentTimeMillis());
        private final String root = id(service.post(comment("first"), "Idempotency-Key", key));

        @Test
        void anotherBodyIsRejected() {
            assertConflict(comment("second"));
        }

        @Test
        void anotherThreadIsRejected() {
            assertConflict(
                    Json.write(
                            Map.of(
                                    "thread",
                                    "page:/other/",
                                    "body",
                                    "first",
                                    "author",
                                    Map.of("name", "Ada"))));
        }

        @Test
        void anotherParentIsRejected() {
            assertConflict(reply("first", root));
        }

        private void assertConflict(String body) {
            Answer answer = service.post(body, "Idempotency-Key", key);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("type").asText())
                    .isEqualTo("/v1/problems/idempotency-key-reused");
            assertThat(list("").path("thread").path("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aThreadThatIsNoneIsNamedAndTheOthersAreCounted() {
        service.post(comment("Counted"));
        Answer counts =
                service.get(
                        "/v1/comments/counts?thread=nonsense&thread="
                                + URLEncoder.encode(thread, StandardCharsets.UTF_8));

        assertThat(counts.status()).isEqualTo(200);
        assertThat(counts.json().path("items").findValuesAsText("count")).containsExactly("1");
        assertThat(counts.json().path("refused").findValuesAsText("thread"))
                .containsExactly("nonsense");
        assertThat(service.get("/v1/comments/counts?thread=nonsense").status()).isEqualTo(400);
    }

    @Test
    void aKeyIsGoodForTenMinutesAndNotFromTheFuture() {
        long now = System.currentTimeMillis();

        assertThat(statusWithKey(uuidVersion7(now - 590_000))).isEqualTo(201);
        assertThat(statusWithKey(uuidVersion7(now + 50_000))).isEqualTo(201);
        assertThat(statusWithKey(uuidVersion7(now - 610_000))).isEqualTo(400);
        assertThat(statusWithKey(uuidVersion7(now + 70_000))).isEqualTo(400);
        assertThat(statusWithKey(uuidVersion7(now - 3_600_000))).isEqualTo(400);
        assertThat(statusWithKey(UUID.randomUUID().toString())).isEqualTo(400);
        assertThat(statusWithKey("key")).isEqualTo(400);
    }

    @Test
    void theLongestBodyIsTakenAndOneMoreCharacterIsNot() {
        assertThat(service.post(comment("€".repeat(10_000))).status()).isEqualTo(201);
        assertThat(service.post(comment("😀".repeat(10_000))).status()).isEqualTo(201);
        assertRejected(comment("a".repeat(10_001)), 400, "/body");
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("guide.tests.BrokenBodies#all")
    void aBrokenBodyIsRejectedAndNothingIsStored(String body, int status, String what) {
        Answer answer = service.post(body);

        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(service.get("/v1/comments?thread=page:/broken/").json().path("items")).isEmpty();
    }

    @Test
    void aBodyThatIsNotUtf8IsRejected() {
        byte[] bytes = comment("x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 10] = (byte) 0xff;
        Answer answer =
                service.send(
                        service.request("/v1/comments", "Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(bytes)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("/v1/problems/malformed-body");
    }

    @Test
    void anotherMediaTypeIsRejected() {
        Answer answer =
                service.send(
                        service.request("/v1/comments", "Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(comment("x"))));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aParentMustExistInTheSameThread() {
        String root = id(service.post(comment("root")));
        String elsewhere =
                Json.write(
                        Map.of(
                                "thread",
                                "page:/elsewhere/",
                                "body",
                                "a",
                                "parent",
                                root,
                                "author",
                                Map.of("name", "Ada")));
        String missing =
                root.substring(0, 30) + (root.charAt(30) == 'A' ? 'B' : 'A') + root.substring(31);

        assertRejected(elsewhere, 400, "/parent");
        assertRejected(reply("a", missing), 400, "/parent");
    }

    @Test
    void aNameHasAtMostEightyCharacters() {
        assertThat(service.post(by("n".repeat(80))).status()).isEqualTo(201);
        assertRejected(by("n".repeat(81)), 400, "/author/name");
        assertRejected(by("n".repeat(200)), 400, "/author/name");
        assertRejected(by("Ada\u202eadA"), 400, "/author/name");
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        for (int i = 0; i < 3; i++) {
            service.post(comment("root " + i));
        }
        String cursor = list("&limit=1").path("next").asText();

        assertThat(list("&limit=1&cursor=" + cursor).path("items")).hasSize(1);
        assertBadCursor("/v1/comments?thread=page:/another/&cursor=" + cursor);
        assertBadCursor("/v1/comments?thread=" + thread + "&order=newest&cursor=" + cursor);
        assertBadCursor("/v1/frameworks?cursor=" + cursor);
        for (int bit = 0; bit < cursor.length() * 6; bit += 5) {
            assertBadCursor("/v1/comments?thread=" + thread + "&cursor=" + flipped(cursor, bit));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "order=best", "parent=x", "colour=red"})
    void badParametersAreNamed(String parameter) {
        Answer answer = service.get("/v1/comments?thread=" + thread + "&" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo(parameter.split("=", 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHN2Zz4=)",
                "![x](https://example.org/a.png)",
                "<a href=\"javascript:alert(1)\">x</a>"
            })
    void hostileMarkdownComesOutHarmless(String markdown) {
        String html = service.post(comment("x " + markdown)).json().path("html").asText();

        assertThat(html).doesNotContain("<script", "<img", "href=\"javascript", "href=\"data");
    }

    @Test
    void linksAreMarkedAsTheReaders() {
        String html =
                service.post(comment("see https://example.org/")).json().path("html").asText();

        assertThat(html)
                .contains("rel=\"")
                .contains("nofollow")
                .contains("ugc")
                .contains("noopener");
    }

    private void assertRejected(String body, int status, String pointer) {
        Answer answer = service.post(body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("errors").get(0).path("pointer").asText()).isEqualTo(pointer);
    }

    private void assertBadCursor(String path) {
        Answer answer = service.get(path);

        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("parameter").asText())
                .isEqualTo("cursor");
    }

    private static String flipped(String cursor, int bit) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int at = bit / 6;
        char other = alphabet.charAt(alphabet.indexOf(cursor.charAt(at)) ^ (1 << (bit % 6)));
        return cursor.substring(0, at) + other + cursor.substring(at + 1);
    }

    private List<String> walk(String order, int limit) {
        List<String> roots = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list("&order=" + order + "&limit=" + limit + cursor);
            page.path("items").forEach(item -> roots.add(item.path("id").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return roots;
    }

    private int statusWithKey(String key) {
        return service.post(comment("keyed"), "Idempotency-Key", key).status();
    }

    private JsonNode list(String more) {
        return service.get("/v1/comments?thread=" + thread + more).json();
    }

    private String comment(String body) {
        return Json.write(Map.of("thread", thread, "body", body, "author", Map.of("name", "Ada")));
    }

    private String by(String name) {
        return Json.write(Map.of("thread", thread, "body", "a", "author", Map.of("name", name)));
    }

    private String reply(String body, String parent) {
        return Json.write(
                Map.of(
                        "thread", thread,
                        "body", body,
                        "parent", parent,
                        "author", Map.of("name", "Ada")));
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }

    static String uuidVersion7(long epochMilli) {
        UUID random = UUID.randomUUID();
        long high = (epochMilli << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(high, random.getLeastSignificantBits()).toString();
    }
}
