package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Section 3: who may do what.
final class AccessRows {

    private static final String QUEUE = "/v1/moderation/queue";

    private AccessRows() {}

    static List<Row> all() {
        return List.of(
                tried("3.1", "the group \"former moderators\"", AccessRows::otherGroups),
                tested(
                        "3.2",
                        "tokens of Cognito, Auth0, Keycloak, Entra ID, Okta",
                        "IssuersTest",
                        "UsualIssuersTest"),
                tried("3.3", "spam on what is published", AccessRows::spam, "BlocksTest"),
                tried("3.4", "changed after it was read", AccessRows::unread),
                tried("3.5", "an approved text becomes spam", AccessRows::exchanged),
                tried("3.6", "undo after publish, reject, spam", AccessRows::undone, "RestoreTest"),
                tried("3.7", "keys with a time 9 minutes off", AccessRows::timeOfKeys),
                tried("3.8", "a first post's key on a vote", AccessRows::keyOfAPost),
                tried("3.9", "a form of https://evil.invalid", AccessRows::foreignForm),
                tested("3.10", "a moderator answers", "ModeratorsVoiceTest"));
    }

    private static void otherGroups(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        visitor.get(QUEUE, "Authorization", guide.bearer("moderators")).is(200);
        for (String group :
                List.of(
                        "former moderators",
                        "x, moderators",
                        "Moderators",
                        "moderators ",
                        "[moderators]",
                        "moderators\",\"x",
                        "moderators/x")) {
            visitor.get(QUEUE, "Authorization", guide.bearer(group)).is(403);
        }
        String fact = "/v1/frameworks/flask/facts/orm";
        for (String group : List.of("Product owners", "former owners", "owners,x")) {
            visitor.send(
                            "PUT",
                            fact,
                            Map.of("support", "unknown"),
                            "If-Match",
                            visitor.get(fact).header("etag"),
                            "Authorization",
                            guide.bearer(group))
                    .is(403);
        }
    }

    private static void spam(RunningGuide guide) {
        String thread = guide.thread();
        JsonNode published = guide.published(thread, "Buy this");
        guide.decide(published, "spam").is(200);
        guide.visitor()
                .get("/v1/comments?thread=" + Visitor.encoded(thread))
                .is(200)
                .hides("Buy this");
        // Its author cannot change what was taken away.
        guide.byAuthor(published, "PATCH", Map.of("body", "Buy that")).is(400, 403, 404, 409, 412);
    }

    private static void unread(RunningGuide guide) {
        JsonNode read = guide.held(guide.thread(), "Read");
        guide.byAuthor(read, "PATCH", Map.of("body", "Not what was read")).is(200, 202);
        GuideAnswer decided =
                guide.moderate(
                                "POST",
                                "/v1/moderation/decisions",
                                Map.of(
                                        "decision",
                                        "publish",
                                        "items",
                                        List.of(
                                                Map.of(
                                                        "id",
                                                        RunningGuide.id(read),
                                                        "revision",
                                                        0))))
                        .is(200);
        int status = decided.json().path("items").path(0).path("status").asInt();
        decided.holds(status == 412, "the decision on it is " + status);
        for (String decision : List.of("publish", "reject", "spam")) {
            guide.visitor()
                    .send(
                            "PUT",
                            "/v1/moderation/" + RunningGuide.id(read),
                            Map.of("decision", decision),
                            "If-Match",
                            "\"0\"",
                            "Authorization",
                            guide.bearer("moderators"))
                    .is(412);
        }
        guide.reasons(read);
    }

    private static void exchanged(RunningGuide guide) {
        String thread = guide.thread();
        JsonNode published = guide.published(thread, "Harmless");
        guide.byAuthor(published, "PATCH", Map.of("body", "Buy this")).is(202);
        guide.visitor()
                .get("/v1/comments?thread=" + Visitor.encoded(thread))
                .is(200)
                .shows("Harmless")
                .hides("Buy this");
    }

    private static void undone(RunningGuide guide) {
        for (String decision : List.of("publish", "reject", "spam")) {
            JsonNode held = guide.held(guide.thread(), "Decided by mistake");
            guide.decide(held, decision).is(200);
            String back = decision.equals("publish") ? "hold" : "restore";
            guide.decide(held, back).is(200);
            guide.reasons(held);
        }
        for (String decision : List.of("remove", "spam", "hold")) {
            String thread = guide.thread();
            JsonNode published = guide.published(thread, "Taken back by mistake");
            guide.decide(published, decision).is(200);
            guide.decide(published, decision.equals("hold") ? "publish" : "restore").is(200);
            guide.visitor()
                    .get("/v1/comments?thread=" + Visitor.encoded(thread))
                    .shows("Taken back by mistake");
        }
    }

    private static void timeOfKeys(RunningGuide guide) {
        long now = System.currentTimeMillis();
        for (long minutes : new long[] {9, 2}) {
            guide.visitor()
                    .send(
                            "POST",
                            "/v1/comments",
                            RunningGuide.comment(guide.thread(), "From the future"),
                            "Idempotency-Key",
                            RunningGuide.key(now + minutes * 60_000))
                    .is(400);
        }
    }

    private static void keyOfAPost(RunningGuide guide) {
        String key = RunningGuide.key(System.currentTimeMillis());
        GuideAnswer posted =
                guide.visitor()
                        .send(
                                "POST",
                                "/v1/comments",
                                RunningGuide.comment(guide.thread(), "Mine"),
                                "Idempotency-Key",
                                key)
                        .is(202);
        JsonNode other = guide.published(guide.thread(), "Another's");
        guide.visitor()
                .send(
                        "PUT",
                        "/v1/comments/" + RunningGuide.id(other) + "/vote",
                        Map.of("value", 1),
                        "Idempotency-Key",
                        key)
                .hides(posted.text("authorSecret"));
    }

    private static void foreignForm(RunningGuide guide) {
        Map<String, String> form = Map.of("thread", guide.thread(), "body", "Hello", "name", "Ada");
        guide.visitor().form("/v1/comments", form, "Origin", "https://evil.invalid").is(403);
        guide.visitor().form("/v1/comments", form, "Sec-Fetch-Site", "cross-site").is(403);
    }
}
