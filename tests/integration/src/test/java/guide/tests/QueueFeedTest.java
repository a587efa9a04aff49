package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The feed of what waits, at an address that only moderators are told.
@Tag("tables")
class QueueFeedTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    private static final String FEED = "/v1/moderation/queue-feed";

    private final Moderator grace = Moderator.named(SERVICE, "grace");
    private final Moderator ofA =
            new Moderator(
                    SERVICE,
                    Moderator.bearer(
                            SERVICE, Map.of("sub", "ada", "groups", List.of("a-moderators"))));
    private final String path = "/queue-feed/" + UUID.randomUUID() + "/";

    @Test
    void aModeratorOfASiteReadsWhatWaitsThereAndNothingElse() {
        JsonNode onA = hold("page:a" + path);
        JsonNode onB = hold("page:b" + path);
        String ofSite = open(ofA, "").path("atom").asText();
        String ofAll = open(grace, "").path("atom").asText();

        assertThat(ofSite).contains("site=a&key=");
        assertThat(links(ofSite)).anyMatch(each -> each.endsWith(id(onA)));
        assertThat(links(ofSite)).noneMatch(each -> each.endsWith(id(onB)));
        assertThat(links(ofAll)).anyMatch(each -> each.endsWith("/desk/#queue/" + id(onB)));
        assertThat(ofA.send("PUT", FEED + "?site=b", null).status()).isEqualTo(403);
    }

    @Test
    void itIsAFeedThatNoCacheOnTheWayKeeps() {
        hold("page:a" + path);
        JsonNode addresses = open(ofA, "?site=a");

        Answer atom = get(addresses.path("atom").asText());
        assertThat(AtomRules.faults(atom.raw().body())).isEmpty();
        assertThat(FeedReaders.feedparser(atom.raw().body()).path("fault").asText()).isEmpty();
        assertThat(JsonFeedRules.faults(get(addresses.path("json").asText()).json())).isEmpty();
        assertThat(atom.header("cache-control")).isEqualTo("private, no-cache");
        assertThat(atom.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(atom.raw().body()).doesNotContain("@example.org");
    }

    @Test
    void anotherAddressMakesTheOneBeforeLeadNowhereAndSoDoesClosing() {
        String first = open(grace, "?site=b").path("atom").asText();
        String second = open(grace, "?site=b").path("atom").asText();

        assertThat(second).isNotEqualTo(first);
        assertThat(get(first).status()).isEqualTo(404);
        assertThat(get(second).status()).isEqualTo(200);
        assertThat(grace.send("GET", FEED + "?site=b", null).json().path("atom").asText())
                .isEqualTo(second);
        assertThat(grace.send("DELETE", FEED + "?site=b", null).status()).isEqualTo(204);
        assertThat(get(second).status()).isEqualTo(404);
        assertThat(grace.send("GET", FEED + "?site=b", null).json()).isEmpty();
    }

    @Test
    void noOtherKeyOpensIt() {
        String own = open(grace, "?site=default").path("atom").asText();
        String last = own.substring(own.length() - 1);

        assertThat(get(own).status()).isEqualTo(200);
        assertThat(get(own + "A").status()).isEqualTo(404);
        assertThat(
                        get(own.substring(0, own.length() - 1) + (last.equals("A") ? "B" : "A"))
                                .status())
                .isEqualTo(404);
        assertThat(get(own.replace("site=default", "site=a")).status()).isEqualTo(404);
        assertThat(get(own.replace("site=default&", "")).status()).isEqualTo(404);
        assertThat(get(own.replaceFirst("key=.*", "key=")).status()).isEqualTo(404);
        assertThat(get(own.replaceFirst("key=.*", "key=%C3%A9")).status()).isEqualTo(404);
    }

    @Test
    void whoHasItIsToldSoForHalfAUnitUntilSomethingElseWaits() {
        JsonNode held = hold("page:a" + path);
        String feed = path(open(ofA, "").path("atom").asText());
        CommentFeedsTest.STREAM.follow();
        String tag = SERVICE.get(feed).header("etag");

        JsonNode line = LogTest.line(SERVICE, () -> SERVICE.get(feed, "If-None-Match", tag));
        ofA.decide(ofA.queued(id(held)), "reject", "");
        CommentFeedsTest.STREAM.follow();
        Answer after = SERVICE.get(feed, "If-None-Match", tag);

        assertThat(line.path("status").asInt()).isEqualTo(304);
        assertThat(line.path("readUnits").asDouble()).isEqualTo(0.5);
        assertThat(line.path("tableCalls").asInt()).isEqualTo(1);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.raw().body()).doesNotContain(id(held));
    }

    @Test
    void whoOpensItIsInTheModeratorsLogAndTheKeyInNoLog() {
        String address = open(grace, "?site=a").path("atom").asText();
        get(address);

        JsonNode newest =
                grace.send("GET", "/v1/moderation/log?limit=1", null).json().path("items").get(0);
        assertThat(newest.path("what").asText()).isEqualTo("open-queue-feed");
        assertThat(newest.path("subject").asText()).isEqualTo("a");
        assertThat(SERVICE.log())
                .noneMatch(line -> line.contains(address.replaceFirst(".*key=", "")));
        assertThat(newest.toString()).doesNotContain(address.replaceFirst(".*key=", ""));
    }

    private JsonNode hold(String thread) {
        Answer held =
                SERVICE.post(
                        NewComments.by(
                                thread,
                                Map.of(
                                        "body",
                                        "casino ]]> " + UUID.randomUUID(),
                                        "author",
                                        Map.of("name", "Ada", "email", "ada@example.org"))));
        assertThat(held.status()).isEqualTo(202);
        return held.json();
    }

    private static String id(JsonNode posted) {
        return posted.path("id").asText();
    }

    private static JsonNode open(Moderator moderator, String query) {
        Answer opened = moderator.send("PUT", FEED + query, null);
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(200);
        return opened.json();
    }

    private static List<String> links(String address) {
        return FeedReaders.rome(get(address).raw().body()).getEntries().stream()
                .map(SyndEntry::getLink)
                .toList();
    }

    private static Answer get(String address) {
        return SERVICE.get(path(address));
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
