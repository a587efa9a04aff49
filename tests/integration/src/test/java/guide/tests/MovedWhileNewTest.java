package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoClients;
import guide.migrate.Pace;
import guide.migrate.moves.MoveRules;
import guide.migrate.moves.ThreadMoves;
import guide.notifications.events.GuideEvent;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a move does to feeds, and to what was written a moment before it.
@Tag("tables")
class MovedWhileNewTest {

    private static final Service SERVICE = SitesOfTests.SERVICE;
    private static final Listener LISTENER = new Listener();
    private static final FollowedStream STREAM = new FollowedStream(SERVICE, LISTENER);

    private final String name = "/" + UUID.randomUUID();
    private final String old = "page:a" + name + "/old/";
    private final String moved = "page:a" + name + "/new/";
    private final String feed = "/v1/feeds/threads.json?thread=" + old;

    @Test
    void theFeedOfTheOldKeyIsThatOfTheNewThread() {
        post("Before");
        STREAM.follow();
        String before = SERVICE.get(feed).header("etag");
        move("/old/", "/new/");
        STREAM.follow();

        Answer answer = SERVICE.get(feed, "If-None-Match", before);
        String tag = answer.header("etag");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(feed)).containsExactly("Before");
        assertThat(answer.json().path("items").get(0).path("url").asText())
                .startsWith("https://a.example" + name + "/new/#c-");
        assertThat(SERVICE.get(feed, "If-None-Match", tag).status()).isEqualTo(304);
        post("Afterwards");
        STREAM.follow();
        assertThat(SERVICE.get(feed, "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(texts(feed)).containsExactly("Afterwards", "Before");
        assertThat(texts(feed)).isEqualTo(texts("/v1/feeds/threads.json?thread=" + moved));
    }

    @Test
    void soIsThatOfAThreadWhichHadNoCommentsAndOfOneThatMovesOnAndBack() {
        setOpen(old, false);
        move("/old/", "/new/");
        assertThat(texts(feed)).isEmpty();
        setOpen(moved, true);
        post("First");
        STREAM.follow();
        assertThat(texts(feed)).containsExactly("First");

        move("/new/", "/newest/");
        STREAM.follow();
        assertThat(texts(feed)).containsExactly("First");

        move("/newest/", "/old/");
        STREAM.follow();
        assertThat(texts(feed)).containsExactly("First");
        assertThat(texts("/v1/feeds/threads.json?thread=" + moved)).containsExactly("First");
    }

    @Test
    void whatIsPublishedHeldOrDecidedAndMovesAtOnceIsToldOnce() {
        String root = post("Hello");
        post(Map.of("body", "A reply", "parent", root));
        post("casino");
        decide(post("casino again"), "publish");
        STREAM.follow();
        List<String> heard = ids();
        int received = LISTENER.received().size();

        move("/old/", "/new/");
        STREAM.follow();

        assertThat(ids().subList(heard.size(), ids().size()))
                .hasSizeGreaterThan(5)
                .allMatch(heard::contains);
        assertThat(LISTENER.received()).hasSize(received);
    }

    @Test
    void whatIsRemovedAndRestoredAfterTheMoveIsNotPublishedAgain() {
        String id = post("Hello");
        STREAM.follow();
        int before = LISTENER.received().size();
        move("/old/", "/new/");
        decide(id, "remove");
        decide(id, "restore");
        STREAM.follow();

        assertThat(LISTENER.received()).hasSize(before + 2);
    }

    private static List<String> ids() {
        return LISTENER.heard().stream().map(GuideEvent::id).toList();
    }

    private void move(String from, String to) {
        try (DynamoDbClient client = DynamoClients.from(SERVICE.environment())) {
            CommentsTable table =
                    new CommentsTable(client, SERVICE.template().nameOf("CommentsTable"));
            MoveRules rules =
                    MoveRules.of(
                            List.of("exact " + name + from + " " + name + to), Optional.empty());
            new ThreadMoves(table, new Pace(1, _ -> {}), _ -> {}).run(rules, true);
        }
    }

    private String post(String text) {
        return post(Map.of("body", text));
    }

    private String post(Map<String, Object> more) {
        Answer answer = SERVICE.post(NewComments.by(old, more));
        assertThat(answer.status()).as(answer.raw().body()).isBetween(201, 202);
        return answer.json().path("id").asText();
    }

    private static void decide(String id, String decision) {
        moderate(id, Map.of("decision", decision));
    }

    private static void setOpen(String thread, boolean open) {
        moderate("threads", Map.of("thread", thread, "open", open));
    }

    private static void moderate(String what, Map<String, Object> wish) {
        Answer answer =
                Moderator.named(SERVICE, "grace").send("PUT", "/v1/moderation/" + what, wish);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    private static List<String> texts(String feed) {
        Answer answer = SERVICE.get(feed);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("content_html").stream()
                .map(html -> Jsoup.parse(html).text())
                .toList();
    }
}
