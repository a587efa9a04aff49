package guide.tests.walks;

import static guide.tests.walks.WalkedGuide.comment;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import java.util.Map;

/// The reader desk from a first comment to an accepted edit, over tables in which nobody has
/// written yet.
final class DeskWalk {

    private static final String THREAD = "page:/walk/";

    private final WalkedGuide guide;

    DeskWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        String secret = trust();
        KindsWalk kinds = new KindsWalk(guide, THREAD);
        kinds.anEditOfFlask(secret);
        new FeedsWalk(guide).whatChangedInFlask();
        kinds.aSuggestion(secret);
        kinds.twoRequestsForOneLibrary();
        ownChanges(secret);
        whatReadersSee();
        mail();
    }

    private void mail() {
        String path = "/v1/subscriptions";
        Map<String, String> wish =
                Map.of("email", "ada@example.org", "scope", "thread", "thread", THREAD);
        guide.say(
                "a wish for mail is taken, whatever becomes of it",
                guide.readers().send("POST", path, wish).status() == 202);
        guide.say(
                "a link that no mail has opens nothing",
                guide.readers().get(path + "/me").status() == 401
                        && guide.readers().get(path + "/confirm").status() == 403);
    }

    /// Two comments are held and approved, the third is published immediately.
    private String trust() {
        Answer first = guide.post(null, comment(THREAD, "The first one"));
        guide.say(
                "first comment held", first.status() == 202 && first.text("state").equals("held"));
        JsonNode waiting = guide.queue("comment").path(0);
        guide.say(
                "seen in the queue, with a moderator's token",
                waiting.path("id").asText().equals(first.text("id")));
        guide.say("not listed yet", guide.count(THREAD) == 0);
        new FeedsWalk(guide).whatWaits(first.text("id"));
        guide.say(
                "approved",
                guide.decide(first.text("id"), "publish").text("outcome").equals("published"));
        guide.say("listed", guide.count(THREAD) == 1);

        String secret = first.text("authorSecret");
        Answer second = guide.post(secret, comment(THREAD, "The second one"));
        guide.say("second comment held", second.status() == 202);
        guide.say("approved", guide.decide(second.text("id"), "publish").status() == 200);

        Answer third = guide.post(secret, comment(THREAD, "The third one"));
        guide.say(
                "third comment published at once",
                third.status() == 201 && third.text("state").equals("published"));
        guide.say("three are listed", guide.count(THREAD) == 3);
        return secret;
    }

    private void ownChanges(String secret) {
        Answer root = guide.post(secret, comment(THREAD, "To be changed"));
        String path = "/v1/comments/" + root.text("id");
        String token = "Bearer " + root.text("editToken");
        Answer changed =
                guide.readers()
                        .send("PATCH", path, Map.of("body", "Changed"), "Authorization", token);
        guide.say(
                "changed by its token, and marked",
                changed.status() == 200 && !changed.json().path("editedAt").isNull());
        Map<String, Object> reply = comment(THREAD, "A reply");
        reply.put("parent", root.text("id"));
        guide.say("replied to", guide.post(secret, reply).status() == 201);
        Answer removed = guide.readers().send("DELETE", path, null, "Authorization", token);
        guide.say("removed by its token", removed.status() == 204);
        JsonNode stone =
                guide.readers()
                        .get("/v1/comments?order=newest&thread=" + THREAD)
                        .json()
                        .path("items")
                        .path(0);
        guide.say(
                "a tombstone keeps the reply",
                stone.path("state").asText().equals("removed")
                        && stone.path("replies").path("items").size() == 1);
    }

    private void whatReadersSee() {
        String list = "/v1/comments?thread=" + THREAD;
        String tag = guide.readers().get(list).raw().headers().firstValue("etag").orElse("");
        guide.say(
                "unchanged: 304", guide.readers().get(list, "If-None-Match", tag).status() == 304);
        JsonNode counts =
                guide.readers()
                        .get("/v1/comments/counts?thread=" + THREAD + "&thread=framework:flask")
                        .json()
                        .path("items");
        guide.say("counts " + counts, counts.path(0).path("count").asInt() == 5);
        Answer log = guide.moderate("GET", "/v1/moderation/log", null);
        guide.say("every act is in the log", log.json().path("items").size() == 8);
    }
}
