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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The feeds of a thread and of a site, behind the stream of the table.
@Tag("tables")
class CommentFeedsTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    static final FollowedStream STREAM = new FollowedStream(SERVICE);

    private final String path = "/feeds/" + UUID.randomUUID() + "/";
    private final String thread = "page:a" + path;
    private final String atom = "/v1/feeds/threads.atom?thread=" + thread;

    @Test
    void whatIsPublishedIsOnTopOfItsThreadAndOfItsSite() {
        JsonNode root = post(Map.of("body", "First"));
        JsonNode reply = post(Map.of("body", "Second", "parent", root.path("id").asText()));
        STREAM.follow();

        for (String feed : List.of(atom, "/v1/feeds/sites/a.atom")) {
            String xml = SERVICE.get(feed).raw().body();
            assertThat(AtomRules.faults(xml)).isEmpty();
            List<SyndEntry> entries = FeedReaders.rome(xml).getEntries().subList(0, 2);
            assertThat(entries)
                    .extracting(SyndEntry::getLink)
                    .containsExactly(link(reply), link(root));
            assertThat(entries.getFirst().getTitle())
                    .isEqualTo("\u2068Ada\u2069 replies on \u2068" + path + "\u2069");
            assertThat(entries.getFirst().getContents().getFirst().getValue())
                    .contains("<p>Second</p>");
        }
        assertThat(SERVICE.get("/v1/feeds/sites/b.atom").raw().body()).doesNotContain(path);
    }

    @Test
    void feedparserAndTheRulesOfJsonFeedAgree() {
        JsonNode root = post(Map.of());
        post(Map.of("parent", root.path("id").asText()));
        STREAM.follow();

        JsonNode json = SERVICE.get(atom.replace(".atom", ".json")).json();
        JsonNode read = FeedReaders.feedparser(SERVICE.get(atom).raw().body());

        assertThat(JsonFeedRules.faults(json)).isEmpty();
        assertThat(read.path("fault").asText()).isEmpty();
        assertThat(json.path("items")).hasSize(2);
        assertThat(json.path("items").findValuesAsText("id"))
                .isEqualTo(read.path("entries").findValuesAsText("id"));
        assertThat(json.path("items").get(0).path("_guide").path("in_reply_to").asText())
                .isEqualTo(json.path("items").get(1).path("id").asText());
        assertThat(json.path("home_page_url").asText()).isEqualTo("https://a.example" + path);
    }

    @Test
    void whatIsRemovedIsGoneBeforeTheStreamTellsAndATagNotGoodAfterwards() {
        JsonNode first = post(Map.of("body", "Stays"));
        JsonNode second = post(Map.of("body", "Goes"));
        STREAM.follow();
        String tag = SERVICE.get(atom).header("etag");

        delete(second);
        String json = atom.replace(".atom", ".json");
        List<String> untold = SERVICE.get(json).json().findValuesAsText("url");
        STREAM.follow();
        Answer told = SERVICE.get(atom, "If-None-Match", tag);

        assertThat(untold).containsExactly(link(first));
        assertThat(told.status()).isEqualTo(200);
        assertThat(FeedReaders.rome(told.raw().body()).getEntries()).hasSize(1);
    }

    @Test
    void aVoteChangesNothingAndAnEditItsEntry() {
        JsonNode another = post(Map.of("body", "Another reader"));
        JsonNode posted = post(Map.of("body", "Before"));
        STREAM.follow();
        String tag = SERVICE.get(atom).header("etag");

        vote(posted, another);
        STREAM.follow();
        int voted = SERVICE.get(atom, "If-None-Match", tag).status();
        send("PATCH", posted, "", Map.of("body", "Afterwards"));
        STREAM.follow();
        Answer edited = SERVICE.get(atom, "If-None-Match", tag);

        assertThat(voted).isEqualTo(304);
        assertThat(edited.status()).isEqualTo(200);
        SyndEntry entry = FeedReaders.rome(edited.raw().body()).getEntries().getFirst();
        assertThat(entry.getContents().getFirst().getValue()).contains("Afterwards");
        assertThat(entry.getUpdatedDate()).isAfter(entry.getPublishedDate());
    }

    @Test
    void whatTheStreamTellsTwiceIsThereOnce() {
        post(Map.of());
        JsonNode gone = post(Map.of());
        delete(gone);
        STREAM.follow();
        STREAM.followAgain();

        assertThat(FeedReaders.rome(SERVICE.get(atom).raw().body()).getEntries()).hasSize(1);
    }

    @Test
    void pagesLeadThroughAllOfAThread() {
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            posted.addFirst(link(post(Map.of())));
        }
        STREAM.follow();

        List<String> read = new ArrayList<>();
        String next = atom.replace(".atom", ".json");
        List<Integer> sizes = new ArrayList<>();
        while (!next.isEmpty()) {
            JsonNode page = SERVICE.get(next).json();
            sizes.add(page.path("items").size());
            read.addAll(page.path("items").findValuesAsText("url"));
            next = page.path("next_url").asText();
            next =
                    next.isEmpty()
                            ? ""
                            : URI.create(next).getRawPath() + "?" + URI.create(next).getRawQuery();
        }

        assertThat(sizes).containsExactly(20, 20, 1);
        assertThat(read).isEqualTo(posted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threads.atom?thread=",
                "threads.json?thread=",
                "sites/a.atom",
                "sites/a.json"
            })
    void whoHasItIsToldSoForHalfAUnit(String feed) {
        post(Map.of());
        STREAM.follow();
        String address = "/v1/feeds/" + feed + (feed.endsWith("=") ? thread : "");
        String tag = SERVICE.get(address).header("etag");

        JsonNode line = LogTest.line(SERVICE, () -> SERVICE.get(address, "If-None-Match", tag));

        assertThat(line.path("status").asInt()).isEqualTo(304);
        assertThat(line.path("readUnits").asDouble()).isLessThanOrEqualTo(0.5);
        assertThat(line.path("tableCalls").asInt()).isEqualTo(1);
    }

    @Test
    void whatReadersWriteBreaksNoDocument() {
        for (String text :
                List.of(
                        "]]> <![CDATA[ & &lt; &#0;",
                        "`</title>` \\<script>",
                        "\u05e9\u05dc\u05d5\u05dd \ud83d\ude00 \ufffd")) {
            post(Map.of("body", text, "author", Map.of("name", "A & <B> \u05e9")));
        }
        STREAM.follow();

        String xml = SERVICE.get(atom).raw().body();
        assertThat(AtomRules.faults(xml)).isEmpty();
        SyndFeed feed = FeedReaders.rome(xml);
        assertThat(feed.getEntries()).hasSize(3);
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getAuthor()).isEqualTo("A & <B> \u05e9"));
        assertThat(JsonFeedRules.faults(SERVICE.get(atom.replace(".atom", ".json")).json()))
                .isEmpty();
    }

    @Test
    void aThreadThatNobodyHasWrittenInHasAFeedWithoutEntries() {
        String xml = SERVICE.get(atom).raw().body();

        assertThat(AtomRules.faults(xml)).isEmpty();
        assertThat(FeedReaders.rome(xml).getEntries()).isEmpty();
    }

    private JsonNode post(Map<String, Object> more) {
        Answer posted = SERVICE.post(NewComments.by(thread, more));
        assertThat(posted.status()).as(posted.raw().body()).isEqualTo(201);
        return posted.json();
    }

    private String link(JsonNode posted) {
        return "https://a.example" + path + "#c-" + posted.path("id").asText();
    }

    private static void vote(JsonNode on, JsonNode by) {
        send("PUT", on, "/vote", by.path("authorSecret").asText(), Map.of("value", 1));
    }

    private static void delete(JsonNode posted) {
        send("DELETE", posted, "", Map.of());
    }

    private static void send(String method, JsonNode posted, String below, Object body) {
        send(method, posted, below, posted.path("editToken").asText(), body);
    }

    private static void send(
            String method, JsonNode posted, String below, String secret, Object body) {
        Answer answer =
                SERVICE.send(
                        SERVICE.request(
                                        "/v1/comments/" + posted.path("id").asText() + below,
                                        "Authorization",
                                        "Bearer " + secret,
                                        "Content-Type",
                                        "application/json")
                                .method(
                                        method,
                                        method.equals("DELETE")
                                                ? BodyPublishers.noBody()
                                                : BodyPublishers.ofString(Json.write(body))));
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
    }
}
