package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The feeds of the catalogue, of one framework, and of the claims.
@Tag("tables")
class CatalogueFeedsTest {

    private final Service service = Service.RUNNING;

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/feeds/catalogue", "/v1/feeds/frameworks/flask", "/v1/feeds/claims"})
    void eachIsAFeedInBothFormats(String feed) {
        String xml = service.get(feed + ".atom").raw().body();
        JsonNode json = service.get(feed + ".json").json();

        assertThat(AtomRules.faults(xml)).isEmpty();
        assertThat(JsonFeedRules.faults(json)).isEmpty();
        SyndFeed rome = FeedReaders.rome(xml);
        JsonNode feedparser = FeedReaders.feedparser(xml);
        assertThat(feedparser.path("fault").asText()).isEmpty();
        assertThat(rome.getEntries()).isNotEmpty();
        assertThat(rome.getEntries())
                .extracting(entry -> entry.getUri() + entry.getTitle())
                .containsExactlyElementsOf(
                        json.findParents("content_html").stream()
                                .map(item -> item.path("id").asText() + item.path("title").asText())
                                .toList())
                .containsExactlyElementsOf(
                        feedparser.path("entries").findParents("content").stream()
                                .map(item -> item.path("id").asText() + item.path("title").asText())
                                .toList());
    }

    @Test
    void eachPageLeadsToTheNextUntilAllHaveBeenRead() {
        Set<String> ids = new HashSet<>();
        Optional<String> next = Optional.of("/v1/feeds/catalogue.json");
        int pages = 0;
        while (next.isPresent()) {
            JsonNode page = service.get(next.get()).json();
            pages++;
            page.path("items")
                    .forEach(item -> assertThat(ids.add(item.path("id").asText())).isTrue());
            next =
                    Optional.of(page.path("next_url").asText())
                            .filter(url -> !url.isEmpty())
                            .map(CatalogueFeedsTest::path);
        }

        assertThat(pages).isGreaterThan(3);
        assertThat(ids).hasSizeGreaterThan((pages - 1) * 20).hasSizeLessThanOrEqualTo(pages * 20);
    }

    @Test
    void anAtomPageSaysWhichPagesThereAre() {
        String first = service.get("/v1/feeds/catalogue.atom").raw().body();
        String next =
                FeedReaders.feedparser(first)
                        .path("links")
                        .path("next application/atom+xml")
                        .asText();
        String second = service.get(path(next)).raw().body();

        JsonNode links = FeedReaders.feedparser(second).path("links");
        assertThat(AtomRules.faults(second)).isEmpty();
        assertThat(links.path("self application/atom+xml").asText()).isEqualTo(next);
        assertThat(links.path("first application/atom+xml").asText())
                .endsWith("/v1/feeds/catalogue.atom");
        assertThat(links.path("next application/atom+xml").asText())
                .isNotEqualTo(next)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/feeds/catalogue.atom",
                "/v1/feeds/frameworks/flask.json",
                "/v1/feeds/claims.atom"
            })
    void whoHasItIsToldSoForHalfAUnitAtMost(String feed) {
        String tag = service.get(feed).header("etag");

        JsonNode line = LogTest.line(service, () -> service.get(feed, "If-None-Match", tag));

        assertThat(line.path("status").asInt()).isEqualTo(304);
        assertThat(line.path("readUnits").asDouble()).isLessThanOrEqualTo(0.5);
        assertThat(line.path("tableCalls").asInt()).isLessThanOrEqualTo(1);
    }

    @Test
    void aChangeIsTheNewestEntryAndATagIsNotGoodAnyMore() {
        Service own = Service.asDeployed();
        String feed = "/v1/feeds/frameworks/bottle.atom";
        String before = own.get(feed).header("etag");
        String note = "One <file> & nothing else ]]>";

        Answer put = changeFact(own, "/v1/frameworks/bottle/facts/admin", note);

        assertThat(put.status()).isEqualTo(200);
        Answer after = changed(own, feed, before);
        assertThat(after.status()).isEqualTo(200);
        SyndEntry entry = FeedReaders.rome(after.raw().body()).getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Bottle: facts/admin");
        assertThat(entry.getAuthor()).isEqualTo("Ada");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("partial (One &lt;file&gt; &amp; nothing else ]]&gt;)");
    }

    /// The function goes on with the catalogue that it has for two seconds.
    private static Answer changed(Service service, String feed, String tag) {
        Instant end = Instant.now().plusSeconds(10);
        Answer answer = service.get(feed, "If-None-Match", tag);
        while (answer.status() == 304 && Instant.now().isBefore(end)) {
            answer = service.get(feed, "If-None-Match", tag);
        }
        return answer;
    }

    private static Answer changeFact(Service service, String path, String note) {
        Map<String, Object> fact =
                Map.of(
                        "support",
                        "partial",
                        "note",
                        note,
                        "evidence",
                        List.of(Map.of("kind", "docs", "locator", "https://example.org/")));
        String owner =
                Moderator.bearer(service, Map.of("groups", List.of("owners"), "name", "Ada"));
        return service.send(
                service.request(path, "If-Match", service.get(path).header("etag"))
                        .header("Authorization", owner)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.write(fact))));
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
