package guide.tests.walks;

import static guide.tests.walks.WalkedGuide.comment;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import java.util.List;
import java.util.Map;

/// What moderators do besides approving: refuse, take back, say something, close, block, set rules.
final class ModerationWalk {

    private static final String THREAD = "page:/moderated/";

    private final WalkedGuide guide;

    ModerationWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        onlyModerators();
        decisions();
        theirOwnVoice();
        aClosedThread();
        blocks();
        settings();
    }

    private void onlyModerators() {
        String path = "/v1/moderation/queue";
        guide.say("without a token: 401", guide.staff().get(path).status() == 401);
        String owner = "Bearer " + guide.owner();
        guide.say(
                "an owner is no moderator: 403",
                guide.staff().get(path, "Authorization", owner).status() == 403);
    }

    private void decisions() {
        Answer sent = guide.post(null, comment(THREAD, "Buy things"));
        String id = sent.text("id");
        guide.say("rejected", guide.decide(id, "reject").status() == 200);
        guide.say("found among what was rejected", listed("rejected", id));
        guide.say("waiting again", guide.decide(id, "restore").status() == 200);
        guide.say("published after all", guide.decide(id, "publish").status() == 200);
        guide.say("removed", guide.decide(id, "remove").status() == 200);
        guide.say("restored", guide.decide(id, "restore").status() == 200);
        guide.say("read by its id", guide.readers().get("/v1/comments/" + id).status() == 200);
        reports(id);
        Answer many =
                guide.moderate(
                        "POST",
                        "/v1/moderation/decisions",
                        Map.of("ids", List.of(id), "decision", "spam", "reason", "Ads"));
        guide.say("several at once are spam", many.status() == 200);
    }

    private void reports(String id) {
        String path = "/v1/comments/" + id + "/report";
        String reader =
                "Bearer " + guide.post(null, comment(THREAD, "Me too")).text("authorSecret");
        Map<String, String> report =
                Map.of("reason", "spam", "text", "Ads", "proof", guide.readers().proof(THREAD));
        Answer sent = guide.readers().send("PUT", path, report, "Authorization", reader);
        guide.say("a reader reports it: " + sent.status(), sent.status() == 202);
        guide.say("found among what is reported", listed("reported", id));
        guide.say("it is kept", guide.decide(id, "keep").status() == 200);
        Answer again = guide.readers().send("PUT", path, report, "Authorization", reader);
        guide.say("and the reader is told", again.text("outcome").equals("kept"));
        guide.say(
                "others find a form for it",
                guide.readers().get(path, "Accept", "text/html").status() == 200);
    }

    private boolean listed(String state, String id) {
        JsonNode items =
                guide.moderate("GET", "/v1/moderation/contributions?state=" + state, null)
                        .json()
                        .path("items");
        return items.findValuesAsText("id").contains(id);
    }

    private void theirOwnVoice() {
        Map<String, Object> said =
                Map.of("thread", THREAD, "body", "Thank you", "author", Map.of("name", "Grace"));
        Answer answer = guide.moderate("POST", "/v1/moderation/comments", said);
        guide.say("a moderator writes", answer.status() == 201);
        Answer changed =
                guide.moderate(
                        "PATCH",
                        "/v1/moderation/comments/" + answer.text("id"),
                        Map.of("body", "Thank you all"));
        guide.say("and writes it otherwise", changed.status() == 200);
    }

    private void aClosedThread() {
        guide.say("a thread is closed", open(false) == 200);
        Answer sent = guide.post(null, comment(THREAD, "Too late"));
        guide.say(
                "nobody writes there: " + sent.status(),
                sent.status() == 403 || sent.status() == 409);
        guide.say("and opened again", open(true) == 200);
    }

    private int open(boolean open) {
        Map<String, Object> wish = Map.of("thread", THREAD, "open", open, "reason", "For a while");
        return guide.moderate("PUT", "/v1/moderation/threads", wish).status();
    }

    private void blocks() {
        String path = "/v1/moderation/blocks/walk";
        Map<String, String> block =
                Map.of(
                        "kind", "word",
                        "value", "zeppelin",
                        "action", "hold");
        Answer set = guide.moderate("PUT", path, block);
        guide.say("a word is blocked: " + set.status(), set.status() == 200 || set.status() == 201);
        guide.say(
                "it is in the list",
                guide.moderate("GET", "/v1/moderation/blocks", null).body().contains("zeppelin"));
        Answer removed = guide.moderate("DELETE", path, null);
        guide.say("and taken out again", removed.status() == 204 || removed.status() == 200);
    }

    private void settings() {
        Answer rules = guide.moderate("GET", "/v1/moderation/rules", null);
        guide.say("rules are read", rules.status() == 200);
        Answer statistics = guide.moderate("GET", "/v1/moderation/statistics", null);
        guide.say(
                "what came is counted: " + statistics.status(),
                statistics.status() == 200 && statistics.body().contains("busiest"));
        for (String list : List.of("threads", "authors")) {
            Answer page = guide.moderate("GET", "/v1/moderation/" + list, null);
            guide.say(
                    list + " are listed: " + page.status(),
                    page.status() == 200 && page.body().contains("\"items\""));
        }
        Answer set = guide.moderate("PUT", "/v1/moderation/rules", rules.body());
        guide.say("and set: " + set.status(), set.status() == 200);
    }
}
