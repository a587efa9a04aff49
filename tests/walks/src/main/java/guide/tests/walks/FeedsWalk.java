package guide.tests.walks;

import guide.tests.walks.Desk.Answer;

import java.net.URI;

/// What readers of feeds see, and who has the address of the queue's.
final class FeedsWalk {

    private static final String QUEUE_FEED = "/v1/moderation/queue-feed";

    private final WalkedGuide guide;

    FeedsWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    /// @param id of what waits
    void whatWaits(String id) {
        Answer opened = guide.moderate("PUT", QUEUE_FEED, null);
        guide.say("a moderator opens the feed of what waits", opened.status() == 200);
        URI address = URI.create(opened.text("json"));
        String path = address.getRawPath().replaceFirst("^.*/v1/", "/v1/");
        Answer feed = guide.readers().get(path + "?" + address.getRawQuery());
        guide.say("what waits is in it", feed.status() == 200 && feed.body().contains(id));
        guide.say("without its key nothing is there", guide.readers().get(path).status() == 404);
        guide.say("closed again", guide.moderate("DELETE", QUEUE_FEED, null).status() == 204);
    }

    void whatChangedInFlask() {
        guide.awaitText(
                "the change is in the feed of Flask",
                "/v1/feeds/frameworks/flask.atom",
                "Flask: facts/orm");
        Answer feed = guide.readers().get("/v1/feeds/claims.json");
        guide.say("the claims are a feed", feed.json().path("items").size() > 1);
    }
}
