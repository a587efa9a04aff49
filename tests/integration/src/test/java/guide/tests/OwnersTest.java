package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.spam.SpamSettings;
import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Owners maintain the catalogue over HTTP, and never overwrite each other's changes.
@Tag("tables")
class OwnersTest {

    private static final Service SERVICE = Service.with(SpamSettings.STANDARD);
    private static final String OWNER =
            Moderator.bearer(SERVICE, Map.of("groups", List.of("owners"), "name", "Ada"));

    private static final List<Map<String, String>> SEEN =
            List.of(Map.of("kind", "docs", "locator", "https://example.org/"));

    /// Where it could not while fifty asked at once, the next read of an entry has repaired it.
    @AfterEach
    void thePackedCatalogueHasFollowed() {
        SERVICE.get(fact("flask", "orm"));

        assertThat(PackedRevision.isCurrent(SERVICE)).isTrue();
    }

    @Test
    void anOwnerSetsAFactAndTheHistorySaysWhoAndWhy() {
        String path = fact("bottle", "admin");
        Answer put = put(path + "?comment=Looked+again", known("yes"), "If-Match", tag(path));

        assertThat(put.status()).isEqualTo(200);
        assertThat(PackedRevision.isCurrent(SERVICE)).isTrue();
        assertThat(SERVICE.get(path).json().path("support").asText()).isEqualTo("yes");
        assertThat(SERVICE.get(path).json().path("checkedBy").asText()).isEqualTo("hand");
        JsonNode newest = history("bottle").get(0);
        assertThat(newest.path("by").asText()).isEqualTo("Ada");
        assertThat(newest.path("comment").asText()).isEqualTo("Looked again");
        assertThat(newest.path("changes"))
                .anySatisfy(
                        change -> {
                            assertThat(change.path("path").asText())
                                    .isEqualTo("frameworks/bottle/facts/admin");
                            assertThat(change.path("after").path("support").asText())
                                    .isEqualTo("yes");
                        });
    }

    @Test
    void whatChangedOfAFrameworkIsOnItsPage() {
        String path = fact("cherrypy", "admin");
        String before = SERVICE.get(path).json().path("support").asText();
        put(path, known(before.equals("yes") ? "no" : "yes"), "If-Match", tag(path));
        Instant end = Instant.now().plusSeconds(10);

        Element history = historyOnPage("cherrypy");
        while (history.select("dt").isEmpty() && Instant.now().isBefore(end)) {
            history = historyOnPage("cherrypy");
        }

        assertThat(history.select("dt a").attr("href")).isEqualTo("#admin");
        assertThat(history.select("dd").text()).startsWith(before);
        assertThat(SERVICE.get("/frameworks/cherrypy.md").raw().body()).contains("## History");
    }

    private static Element historyOnPage(String slug) {
        Answer page = SERVICE.get("/frameworks/" + slug + "/");
        return Jsoup.parse(page.raw().body()).selectFirst("section[aria-labelledby=history]");
    }

    @Test
    void theResponsesTagIsThatOfTheNextChange() {
        String path = fact("bottle", "forms");
        Answer first = put(path, known("yes"), "If-Match", tag(path));
        Answer second = put(path, known("no"), "If-Match", first.header("etag"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(put(path, known("yes"), "If-Match", first.header("etag")).status())
                .isEqualTo(412);
    }

    @Test
    void aChangeMustSayWhatItWasMadeFrom() {
        Answer rejected = put(fact("flask", "orm"), known("yes"));

        assertThat(rejected.status()).isEqualTo(428);
        assertThat(rejected.json().path("type").asText()).endsWith("/precondition-required");
    }

    @Test
    void theTagOfTheWholeFrameworkIsGoodForItsFactsUntilTheFrameworkChanges() {
        String whole = tag("/v1/frameworks/quart");

        assertThat(put(fact("quart", "admin"), known("yes"), "If-Match", whole).status())
                .isEqualTo(200);
        assertThat(put(fact("quart", "forms"), known("yes"), "If-Match", whole).status())
                .isEqualTo(412);
    }

    @Test
    void whatElseChangesDoesNotMatter() {
        String other = fact("falcon", "forms");
        String tag = tag(other);
        put(fact("falcon", "admin"), known("yes"), "If-Match", tag(fact("falcon", "admin")));

        assertThat(put(other, known("yes"), "If-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void whatSaysTheSameWritesNoRevision() {
        String path = "/v1/catalogue/projects/werkzeug";
        JsonNode same = SERVICE.get(path).json();

        Answer put = put(path, same, "If-Match", tag(path));

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json().path("changes")).isEmpty();
        assertThat(put.json().path("revision").asLong()).isEqualTo(revision());
    }

    @Test
    void aRetryFindsWhatItsFirstTryHasDone() {
        String path = fact("litestar", "admin");
        String tag = tag(path);
        Answer first = put(path, partial("Once"), "If-Match", tag);
        Answer retry = put(path, partial("Once"), "If-Match", tag);

        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.json().path("revision")).isEqualTo(first.json().path("revision"));
        assertThat(put(path, partial("Twice"), "If-Match", tag).status()).isEqualTo(412);
    }

    @Test
    void aDeletedFactIsUnknown() {
        String path = fact("starlette", "websockets");

        assertThat(delete(path, "If-Match", tag(path)).status()).isEqualTo(200);
        assertThat(SERVICE.get(path).json().path("support").asText()).isEqualTo("unknown");
    }

    @Test
    void aFrameworkComesAndGoes() {
        String path = "/v1/frameworks/brand-new";
        Answer added = put(path, framework("brand-new", "Fast"), "If-None-Match", "*");

        assertThat(added.status()).isEqualTo(201);
        assertThat(put(path, framework("brand-new", "Slow"), "If-None-Match", "*").status())
                .isEqualTo(412);
        Answer changed =
                put(path, framework("brand-new", "Faster"), "If-Match", added.header("etag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(SERVICE.get("/v1/catalogue/frameworks/brand-new").json().path("tagline"))
                .hasToString("\"Faster\"");
        assertThat(delete(path, "If-Match", changed.header("etag")).status()).isEqualTo(200);
        assertThat(SERVICE.get("/v1/catalogue/frameworks/brand-new").status()).isEqualTo(404);
        assertThat(history("brand-new")).hasSize(3);
    }

    @Test
    void whatOthersNameIsNotRemoved() {
        Answer rejected =
                delete("/v1/frameworks/tornado", "If-Match", tag("/v1/frameworks/tornado"));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.raw().body()).contains("still needed", "tornado");
    }

    @Test
    void aPastRevisionShowsWhatWasThere() {
        String path = "/v1/claims/flask-decides-nothing";
        long before = revision();
        ObjectNode claim = (ObjectNode) SERVICE.get("/v1/catalogue" + path.substring(3)).json();
        String was = claim.path("verdict").asText();
        claim.put("verdict", was.equals("wrong") ? "holds" : "wrong");

        assertThat(put(path, claim, "If-Match", tag(path)).status()).isEqualTo(200);

        assertThat(SERVICE.get(path).json().path("verdict").asText()).isNotEqualTo(was);
        assertThat(SERVICE.get(path + "?asOf=" + before).json().path("verdict").asText())
                .isEqualTo(was);
    }

    @Test
    void onlyOwnersMayChangeAnything() {
        String path = fact("flask", "admin");
        String moderator = Moderator.bearer(SERVICE, Map.of());

        assertThat(send("PUT", path, known("yes"), moderator, "If-Match", "*").status())
                .isEqualTo(403);
        assertThat(send("PUT", path, known("yes"), null, "If-Match", "*").status()).isEqualTo(401);
        assertThat(send("DELETE", path, null, moderator, "If-Match", "*").status()).isEqualTo(403);
    }

    @Test
    void fiftyChangesOfDifferentFactsAtOnceAreAllThere() throws Exception {
        List<String> paths =
                SERVICE
                        .get("/v1/frameworks/sanic")
                        .json()
                        .path("facts")
                        .findValuesAsText("trait")
                        .stream()
                        .filter(OwnersTest::isSupport)
                        .limit(50)
                        .map(trait -> fact("sanic", trait))
                        .toList();
        List<Integer> statuses =
                atOnce(
                        paths.stream()
                                .<Callable<Integer>>map(
                                        path -> () -> patiently(path, partial(path), tag(path)))
                                .toList());

        assertThat(statuses).hasSize(paths.size()).containsOnly(200);
        assertThat(paths)
                .allSatisfy(
                        path ->
                                assertThat(SERVICE.get(path).json().path("note").asText())
                                        .isEqualTo(path));
    }

    @Test
    void ofFiftyChangesOfOneFactAtOnceOneIsMadeAndTheOthersAreTold() throws Exception {
        String path = fact("aiohttp", "admin");
        String tag = tag(path);
        List<Integer> statuses =
                atOnce(
                        IntStream.range(0, 50)
                                .<Callable<Integer>>mapToObj(
                                        n -> () -> patiently(path, partial("n" + n), tag))
                                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(49);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'support':'yes'}                                             | requires evidence",
                "{'support':'partial','evidence':[{'kind':'docs','locator':'x'}]} | requires a note",
                "{'value':3,'evidence':[{'kind':'docs','locator':'x'}]}        | must be of kind",
                "{'support':'maybe'}                                           | must be one of yes",
                "{'support':'unknown','colour':'red'}                              | is not a known field",
                "{'trait':'forms','support':'unknown'}                         | must be orm",
                "{'support':'yes','checkedOn':'2199-01-01','evidence':[{'kind':'docs','locator':'x'}]} | future",
                "[]                                                            | must be an object"
            })
    void aFactThatBreaksARuleIsRejectedWithTheRule(String body, String rule) {
        Answer rejected = put(fact("flask", "orm"), json(body), "If-Match", "*");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.raw().body()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "frameworks/a-vs-b, slug, a-vs-b, without -vs-",
        "frameworks/whole, summary, 10001, 1 to 10000",
        "frameworks/whole, tagline, 161, 1 to 160",
        "frameworks/whole, status, gone, must be one of active"
    })
    void aFrameworkThatBreaksARuleIsRejectedWithTheRule(
            String address, String field, String value, String rule) {
        ObjectNode framework = (ObjectNode) json(Json.write(framework("whole", "Whole")));
        framework.put(field, value.matches("[0-9]+") ? "x".repeat(Integer.parseInt(value)) : value);
        Answer rejected = put("/v1/" + address, framework, "If-None-Match", "*");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.raw().body()).contains(rule);
    }

    @Test
    void theLongestSummaryIsTakenAndHtmlInItIsText() {
        ObjectNode framework = (ObjectNode) json(Json.write(framework("long", "Long")));
        String html = "<script>alert(1)</script>";
        framework.put("summary", html + " " + "x".repeat(10_000 - html.length() - 1));

        assertThat(put("/v1/frameworks/long", framework, "If-None-Match", "*").status())
                .isEqualTo(201);
        JsonNode kept = SERVICE.get("/v1/catalogue/frameworks/long").json();
        assertThat(kept.path("summary").path("html").asText()).doesNotContain("<script");
    }

    @Test
    void aRelationToItselfIsRejected() {
        JsonNode relation =
                json(
                        "{'type':'fork-of','from':'flask','to':'flask','evidence':[{'kind':'docs',"
                                + "'locator':'x'}]}");
        Answer rejected =
                put("/v1/catalogue/relations/flask/fork-of/flask", relation, "If-None-Match", "*");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.raw().body()).contains("must differ from relation.from");
    }

    private static boolean isSupport(String trait) {
        return SERVICE.get("/v1/catalogue/traits/" + trait)
                .json()
                .path("kind")
                .asText()
                .equals("support");
    }

    /// A 503 means to retry the same request.
    private static int patiently(String path, Object body, String tag) {
        while (true) {
            int status = put(path, body, "If-Match", tag).status();
            if (status != 503) {
                return status;
            }
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<T>> all = threads.invokeAll(calls);
            return all.stream().map(Future::resultNow).toList();
        }
    }

    private static String fact(String framework, String trait) {
        return "/v1/frameworks/" + framework + "/facts/" + trait;
    }

    private static Map<String, Object> known(String support) {
        return Map.of("support", support, "evidence", SEEN);
    }

    private static Map<String, Object> partial(String note) {
        return Map.of("support", "partial", "note", note, "evidence", SEEN);
    }

    private static Map<String, Object> framework(String slug, String tagline) {
        return Map.of(
                "slug", slug,
                "name", "New",
                "tagline", tagline,
                "summary", "It is *new*.",
                "status", "active",
                "package", Map.of("ecosystem", "pypi", "name", slug, "purl", "pkg:pypi/" + slug),
                "updatedAt", "2026-11-25T00:00:00Z");
    }

    private static JsonNode history(String framework) {
        return SERVICE.get("/v1/frameworks/" + framework + "/history").json().path("items");
    }

    /// Of the newest write, whoever asks.
    private static long revision() {
        String path = "/v1/catalogue/projects/werkzeug";
        return put(path, SERVICE.get(path).json(), "If-Match", "*")
                .json()
                .path("revision")
                .asLong();
    }

    private static String tag(String path) {
        return SERVICE.get(path).header("etag");
    }

    private static Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, OWNER, headers);
    }

    private static Answer delete(String path, String... headers) {
        return send("DELETE", path, null, OWNER, headers);
    }

    private static Answer send(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String token,
            String... headers) {
        HttpRequest.Builder request = SERVICE.request(path, headers);
        if (token != null) {
            request.header("Authorization", token);
        }
        if (body == null) {
            return SERVICE.send(request.method(method, BodyPublishers.noBody()));
        }
        return SERVICE.send(
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    private static JsonNode json(String text) {
        return Json.readOwn(text.replace('\'', '"'), JsonNode.class);
    }
}
