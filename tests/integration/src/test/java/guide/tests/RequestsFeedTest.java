package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

/// The feed of the libraries that readers want reviewed.
@Tag("tables")
class RequestsFeedTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    private static final Moderator GRACE = Moderator.named(SERVICE, "grace");
    private static final String FEED = "/v1/feeds/review-requests";

    private final String name = "lib-" + UUID.randomUUID();

    @Test
    void aRequestIsAnEntryAndWithAnotherStatusTheSameOneOnTop() {
        request(name);
        CommentFeedsTest.STREAM.follow();
        JsonNode open = newest();
        request("lib-" + UUID.randomUUID());
        setStatus("planned");
        CommentFeedsTest.STREAM.follow();
        JsonNode planned = newest();

        assertThat(open.path("title").asText()).isEqualTo("\u2068" + name + "\u2069: open");
        assertThat(planned.path("title").asText()).isEqualTo("\u2068" + name + "\u2069: planned");
        assertThat(planned.path("id")).isEqualTo(open.path("id"));
        assertThat(planned.path("date_published")).isEqualTo(open.path("date_published"));
        assertThat(planned.path("date_modified").asText())
                .isGreaterThanOrEqualTo(open.path("date_modified").asText());
        JsonNode all = SERVICE.get(FEED + ".json").json();
        assertThat(all.path("items").findValuesAsText("title"))
                .doesNotContain(open.path("title").asText());
        assertThat(JsonFeedRules.faults(all)).isEmpty();
        assertThat(AtomRules.faults(SERVICE.get(FEED + ".atom").raw().body())).isEmpty();
    }

    @Test
    void whoHasItIsToldSoForHalfAUnit() {
        request(name);
        CommentFeedsTest.STREAM.follow();
        String tag = SERVICE.get(FEED + ".atom").header("etag");

        JsonNode line =
                LogTest.line(SERVICE, () -> SERVICE.get(FEED + ".atom", "If-None-Match", tag));

        assertThat(line.path("status").asInt()).isEqualTo(304);
        assertThat(line.path("readUnits").asDouble()).isEqualTo(0.5);
    }

    private static void request(String library) {
        Map<String, Object> request =
                Map.of("name", library, "language", "Python", "link", "https://example.org/lib");
        Answer posted =
                SERVICE.post(
                        NewComments.by(
                                "page:/requests/",
                                Map.of("kind", "review-request", "request", request)));
        assertThat(posted.status()).as(posted.raw().body()).isEqualTo(202);
        Answer published = GRACE.decide(posted.json(), "publish", "");
        assertThat(published.status()).as(published.raw().body()).isEqualTo(200);
    }

    private void setStatus(String status) {
        Answer set =
                GRACE.send(
                        "PUT", "/v1/moderation/review-requests/" + name, Map.of("status", status));
        assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
    }

    private static JsonNode newest() {
        return SERVICE.get(FEED + ".json").json().path("items").get(0);
    }
}
