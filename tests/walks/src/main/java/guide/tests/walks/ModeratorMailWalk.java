package guide.tests.walks;

import static guide.tests.walks.WalkedGuide.comment;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import java.util.Optional;

/// What moderators are told by mail, and what is in it. It reads the mailbox of a local run;
/// elsewhere there is nothing to walk through.
final class ModeratorMailWalk {

    private static final String THREAD = "page:/told/";
    private static final String MAILBOX = "/mail/messages.json";

    private final WalkedGuide guide;

    ModeratorMailWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        if (guide.readers().get(MAILBOX).status() == 200) {
            moderatorsAreTold();
        }
    }

    private void moderatorsAreTold() {
        Answer sent =
                guide.post(null, comment(THREAD, "Who is told of this? https://evil.example/"));
        guide.say("somebody's first post waits", sent.status() == 202);
        String id = sent.text("id");
        long millis = Desk.await(() -> newest("/desk/#queue/" + id).isPresent());
        Optional<JsonNode> found = newest("/desk/#queue/" + id);
        guide.say("moderators are told by mail, " + millis + " ms later", found.isPresent());
        JsonNode mail = found.orElseThrow();
        String text = mail.path("text").asText();
        guide.say(
                "of who wrote what, and where: " + mail.path("subject").asText(),
                text.contains("Ada, comment on /told/") && text.contains("> Who is told of this?"));
        guide.say(
                "what a reader typed is no link",
                !text.contains("evil.example") && !mail.path("html").asText().contains("//evil"));
        guide.say(
                "a program wrote it, and mail programs find its thread",
                mail.path("source").asText().contains("Auto-Submitted: auto-generated")
                        && mail.path("source").asText().contains("References: <"));
        guide.say(
                "its link opens the desk, which decides nothing by itself",
                guide.readers().get("/desk/").status() == 200
                        && guide.queue("comment").findValuesAsText("id").contains(id));
    }

    /// The newest mail with this text; empty if there is none.
    private Optional<JsonNode> newest(String text) {
        return guide.readers()
                .get(MAILBOX)
                .json()
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("text").asText().contains(text))
                .findFirst();
    }
}
