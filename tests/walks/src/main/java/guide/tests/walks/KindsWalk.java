package guide.tests.walks;

import static guide.tests.walks.WalkedGuide.contribution;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import java.util.Map;

/// What readers send besides comments: an edit, a suggestion, requests for reviews.
final class KindsWalk {

    private final WalkedGuide guide;
    private final String thread;

    KindsWalk(WalkedGuide guide, String thread) {
        this.guide = guide;
        this.thread = thread;
    }

    void anEditOfFlask(String secret) {
        Map<String, Object> edit =
                Map.of(
                        "target", "frameworks/flask/facts/orm",
                        "proposed", Map.of("support", "partial", "note", "By Flask-SQLAlchemy"),
                        "source",
                                "https://flask.palletsprojects.com/en/stable/patterns/sqlalchemy/");
        Answer sent =
                guide.post(secret, contribution("framework:flask", "edit", Map.of("edit", edit)));
        guide.say("an edit waits, whoever wrote it", sent.status() == 202);
        JsonNode waiting = guide.queue("edit").path(0);
        guide.say("it does not conflict", !waiting.path("conflict").asBoolean(true));
        guide.say(
                "it shows what changes",
                waiting.path("diff").findValuesAsText("op").contains("insert"));
        guide.say("accepted", guide.decide(sent.text("id"), "publish").status() == 200);
        guide.awaitText(
                "the fact of Flask is changed", "/v1/frameworks/flask", "By Flask-SQLAlchemy");
        JsonNode revision =
                guide.readers().get("/v1/frameworks/flask/history").json().path("items").path(0);
        JsonNode after = revision.path("changes").path(0).path("after");
        guide.say(
                "in Flask's history, with credit",
                revision.path("by").asText().equals("Ada")
                        && after.path("support").asText().equals("partial"));
    }

    void aSuggestion(String secret) {
        Map<String, String> quote =
                Map.of("exact", "Flask is very small", "proposed", "Flask is small");
        Answer sent =
                guide.post(secret, contribution(thread, "suggestion", Map.of("suggestion", quote)));
        guide.say("a suggestion is published at once", sent.status() == 201);
        JsonNode shown =
                guide.readers()
                        .get("/v1/comments?order=newest&thread=" + thread)
                        .json()
                        .path("items")
                        .path(0);
        guide.say(
                "with its difference by words: " + shown.path("suggestion").path("diff"),
                shown.path("suggestion").path("diff").size() == 3);
    }

    void twoRequestsForOneLibrary() {
        Answer first = guide.post(null, request("FastAPI", "It is typed."));
        Answer second = guide.post(null, request("fast-api", "It is fast."));
        guide.say("two requests for one library", first.status() == 202 && second.status() == 202);
        guide.decide(first.text("id"), "publish");
        guide.say(
                "the second becomes a vote",
                guide.decide(second.text("id"), "publish").text("outcome").equals("merged"));
        JsonNode wanted =
                guide.readers().get("/v1/review-requests?status=open").json().path("items");
        guide.say(
                "one library with two votes",
                wanted.size() == 1 && wanted.path(0).path("votes").asInt() == 2);
        Answer done =
                guide.moderate(
                        "PUT",
                        "/v1/moderation/review-requests/FastAPI",
                        Map.of("status", "planned", "reason", "Next month"));
        guide.say(
                "planned, the votes kept",
                done.status() == 200 && done.json().path("votes").asInt() == 2);
    }

    private static Map<String, Object> request(String name, String why) {
        Map<String, String> library =
                Map.of("name", name, "language", "Python", "link", "https://fastapi.tiangolo.com/");
        return contribution(
                "page:/requests/", "review-request", Map.of("body", why, "request", library));
    }
}
