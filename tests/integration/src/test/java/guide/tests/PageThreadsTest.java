package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Faults 6.1, 6.2 and 6.4: a page has one thread, however it is written; what was stored under
/// another form is found; one bad thread takes nothing from the others.
@Tag("tables")
class PageThreadsTest {

    private final Service service = Service.RUNNING;
    private final String name = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "/posts/käse/, /posts/k%C3%A4se/",
        "/Hello World/, /Hello%20World/",
        "/a[b]/, /a%5Bb%5D/",
        "'\n/a\n', /a/",
        "/p, /p/",
        "/p/index.html, /p/",
        "/k%c3%a4se/, /k%C3%A4se/",
        "/./a, /a/",
        "/x/..\\a?utm_source=x#c-1, /a/",
        "/%61.html, /a.html",
        "/日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日, "
                + "/%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E"
                + "%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E"
                + "%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E"
                + "%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5%E6%9C%AC%E8%AA%9E%E6%97%A5/",
    })
    void everythingThatTakesAThreadTakesAPageInAnyForm(String written, String form) {
        String asked = "page:/" + name + written;
        String key = "page:/" + name + form;
        String id = posted(asked, key).path("id").asText();
        form(asked);

        for (String each : List.of(asked, key)) {
            JsonNode page = list(each, "");
            assertThat(page.path("thread").path("key").asText()).isEqualTo(key);
            assertThat(page.path("items")).hasSize(2);
            assertThat(list(each, "&order=newest").path("items")).hasSize(2);
            assertThat(list(each, "&parent=" + id).path("thread").path("key").asText())
                    .isEqualTo(key);
            assertThat(html(each)).contains("value=\"" + key + "\"").contains("2 comments");
            assertThat(counts(each).path("items").get(0).path("count").asInt()).isEqualTo(2);
            assertThat(challenge(each)).isEqualTo(challenge(key));
        }
    }

    @Test
    void closingAPageClosesItInEveryForm() {
        posted("page:/" + name, "page:/" + name + "/");
        Moderator grace = Moderator.named(service, "grace");
        Map<String, Object> wish = Map.of("thread", "page:/" + name + "/index.html", "open", false);
        Answer closed = grace.send("PUT", "/v1/moderation/threads", wish);

        assertThat(closed.json().path("subject").asText()).isEqualTo("page:/" + name + "/");
        assertThat(service.post(comment("page:/" + name)).status()).isEqualTo(409);
        assertThat(list("page:/./" + name, "").path("thread").path("open").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/a%7eb", "/a//b", "/k%c3%a4se/", "/p/index.html", "/%zz", "/p.html/"})
    void aThreadThatIsStoredUnderAnOlderFormIsFound(String rest) {
        String old = "page:/" + name + rest;
        store(old);
        JsonNode root = posted(old, old);
        posted(old, old, root.path("id").asText());
        JsonNode second = posted(old, old);
        form(old);

        assertThat(list(old, "").path("items")).hasSize(3);
        assertThat(list(old, "&order=newest").path("items")).hasSize(3);
        assertThat(html(old)).contains("value=\"" + old + "\"").contains("4 comments");
        assertThat(challenge(old)).isEqualTo(Digest.short128(old));
        assertThat(key(service.get("/v1/comments/" + second.path("id").asText()).json()))
                .isEqualTo(old);
        JsonNode count = counts(old).path("items").get(0);
        assertThat(count.path("key").asText()).isEqualTo(old);
        assertThat(count.path("count").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"/p, /p/", "/p, /p", "/p, /p/index.html", "/p.html/, /p.html", "/%7Ea, /%7Ea"})
    void itIsFoundFromWhereReadersCome(String stored, String asked) {
        String old = "page:/" + name + stored;
        store(old);
        JsonNode root = posted("page:/" + name + asked, old);
        posted("page:/" + name + asked, old, root.path("id").asText());

        assertThat(key(list("page:/" + name + asked, ""))).isEqualTo(old);
    }

    @Test
    void itsPagesAndVersionsGoOn() {
        String old = "page:/" + name;
        String today = old + "/";
        store(old);
        Stream.of(1, 2, 3).forEach(_ -> posted(today, old));
        for (String order : List.of("oldest", "newest")) {
            String query = "&limit=2&order=" + order;
            JsonNode first = list(today, query);
            JsonNode second = list(today, query + "&cursor=" + first.path("next").asText());
            assertThat(second.path("items")).hasSize(1);
            assertThat(key(second)).isEqualTo(old);
        }
        String version = list(today, "").path("thread").path("version").asText();
        Answer page = service.get(address(today, ""));

        assertThat(list(today, "&since=" + version).path("items")).isEmpty();
        assertThat(key(list(today, "&since=" + version))).isEqualTo(old);
        for (String path : List.of(address(today, ""), address(old, ""))) {
            assertThat(service.get(path, "If-None-Match", page.header("etag")).status())
                    .isEqualTo(304);
        }
        posted(today, old);
        assertThat(service.get(address(today, ""), "If-None-Match", page.header("etag")).status())
                .isEqualTo(200);
    }

    @Test
    void moderatorsAnswerUnderItsOldKey() {
        String old = "page:/" + name;
        store(old);
        Moderator grace = Moderator.named(service, "grace");
        Map<String, Object> said =
                Map.of("thread", old + "/", "body", "Welcome", "author", Map.of("name", "Grace"));
        assertThat(grace.send("POST", "/v1/moderation/comments", said).status()).isEqualTo(201);

        assertThat(list(old, "").path("items")).hasSize(1);
        assertThat(key(list(old + "/", ""))).isEqualTo(old);
    }

    @Test
    void closingAnOlderFormClosesThatOne() {
        String old = "page:/" + name;
        store(old);
        Moderator grace = Moderator.named(service, "grace");
        grace.send("PUT", "/v1/moderation/threads", Map.of("thread", old + "/", "open", false));

        assertThat(service.post(comment(old)).status()).isEqualTo(409);
        assertThat(service.post(comment(old + "/")).status()).isEqualTo(409);
        assertThat(key(list(old + "/", ""))).isEqualTo(old);
    }

    @Test
    void aReplyGoesWhereItsParentIs() {
        String old = "page:/" + name;
        store(old);
        String inOld = posted(old, old).path("id").asText();
        store(old + "/");
        String inToday = posted(old, old + "/").path("id").asText();

        posted(old + "/", old, inOld);
        posted(old, old + "/", inToday);
        Answer elsewhere = service.post(comment("page:/" + name + "/x/", inOld));
        assertThat(elsewhere.json().path("errors").get(0).path("detail").asText())
                .isEqualTo("must be in the same thread");
    }

    @Test
    void oneBadThreadTakesNothingFromTheOthers() {
        String key = "page:/" + name + "/";
        String long2001 = "page:/" + "a".repeat(1999);
        posted(key, key);
        JsonNode answer = counts("page:/" + name, "nonsense", key, long2001, "page:/none/" + name);

        assertThat(answer.path("items").get(0).toString())
                .isEqualTo(
                        "{'key':'K/','count':1,'version':1,'open':true,'asked':['K','K/']}"
                                .replace('\'', '"')
                                .replace("K", "page:/" + name));
        assertThat(answer.path("items").get(1).path("asked").get(0).asText())
                .isEqualTo("page:/none/" + name);
        assertThat(answer.path("items")).hasSize(2);
        assertThat(answer.path("refused").findValuesAsText("detail"))
                .containsExactly(ThreadKey.RULE, ThreadKey.LENGTH_RULE);
        assertThat(counts(key).path("items").get(0).has("asked")).isFalse();
        assertThat(service.get("/v1/comments/counts?thread=a&thread=b").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/comments?",
                "/v1/comments.html?",
                "/threads/?",
                "/v1/challenge?",
                "/v1/comments/counts?"
            })
    void whatIsNoThreadIsRefusedByItsRule(String path) {
        String good = "page:/" + "a".repeat(1998);
        String bad = "page:/" + "a".repeat(1999);

        assertThat(service.get(path + "thread=" + good).status()).isEqualTo(200);
        assertThat(refused(path + "thread=" + bad)).isEqualTo(ThreadKey.LENGTH_RULE);
        assertThat(refused(path + "thread=page:hello")).isEqualTo(ThreadKey.RULE);
        assertThat(refused(path + "thread=")).isEqualTo(ThreadKey.RULE);
    }

    @Test
    void aPostNamesTheRuleToo() {
        Answer answer = service.post(comment("page:/" + "a".repeat(1999)));
        assertThat(answer.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("/thread");
        assertThat(answer.json().path("errors").get(0).path("detail").asText())
                .isEqualTo(ThreadKey.LENGTH_RULE);
        String longest = "page:/" + name + "/" + "a".repeat(2000 - name.length() - 3) + "/";
        posted(longest, longest);
        assertThat(list(longest, "").path("items")).hasSize(1);
    }

    private String refused(String path) {
        Answer answer = service.get(path, "Accept", "application/json, text/html;q=0.5");
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").get(0).path("detail").asText();
    }

    /// As a version has stored it for which each spelling was a thread of its own.
    private void store(String key) {
        Map<String, AttributeValue> item = new HashMap<>(ThreadWrites.key(ThreadKey.stored(key)));
        item.put("thread", Attributes.text(key));
        item.put("count", Attributes.number(0));
        item.put("version", Attributes.number(1));
        try (DynamoDbClient client = DynamoClients.from(service.environment())) {
            client.putItem(
                    put -> put.tableName(service.template().nameOf("CommentsTable")).item(item));
        }
    }

    private JsonNode posted(String asked, String key, String... parent) {
        Answer answer = service.post(comment(asked, parent));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        assertThat(answer.json().path("thread").asText()).isEqualTo(key);
        return answer.json();
    }

    private static String comment(String thread, String... parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("thread", thread);
        body.put("body", "Hello");
        body.put("author", Map.of("name", "Ada"));
        Stream.of(parent).forEach(id -> body.put("parent", id));
        return Json.write(body);
    }

    private void form(String thread) {
        String page = "http://localhost:8080/hello/";
        Answer answer =
                service.send(
                        service.request("/v1/comments")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "body=Hello&name=Ada&thread="
                                                        + encoded(thread)
                                                        + "&returnTo="
                                                        + encoded(page))));
        assertThat(answer.status()).isEqualTo(303);
    }

    private JsonNode list(String thread, String query) {
        return service.get(address(thread, query)).json();
    }

    private static String address(String thread, String query) {
        return "/v1/comments?thread=" + encoded(thread) + query;
    }

    private String html(String thread) {
        return service.get("/v1/comments.html?thread=" + encoded(thread)).raw().body();
    }

    private JsonNode counts(String... threads) {
        String query =
                Stream.of(threads)
                        .map(each -> "thread=" + encoded(each))
                        .collect(Collectors.joining("&"));
        return service.get("/v1/comments/counts?" + query).json();
    }

    /// For which thread it is good.
    private String challenge(String thread) {
        String salt =
                service.get("/v1/challenge?thread=" + encoded(thread)).json().path("salt").asText();
        return salt.replaceAll(".*[?&]thread=([^&]*).*", "$1");
    }

    private static String key(JsonNode answer) {
        return answer.path("thread").path("key").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
