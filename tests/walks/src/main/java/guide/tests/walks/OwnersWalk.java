package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.walks.Desk.Answer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What owners do over HTTP: change a fact, never over another's change; let a framework come and
/// go.
final class OwnersWalk {

    private static final String FACT = "/v1/frameworks/bottle/facts/admin";
    private final WalkedGuide guide;

    OwnersWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        onlyOwners();
        aFact();
        aFramework();
    }

    private void onlyOwners() {
        guide.say(
                "without a token: 401",
                guide.staff().send("PUT", FACT, fact("yes")).status() == 401);
        guide.say(
                "a moderator is no owner: 403",
                guide.moderate("PUT", FACT, fact("yes")).status() == 403);
        guide.say("unconditionally: 428", own("PUT", FACT, fact("yes")).status() == 428);
    }

    private void aFact() {
        String tag = tag(guide.readers().get(FACT));
        Answer changed = own("PUT", FACT + "?comment=Looked+again", fact("yes"), "If-Match", tag);
        guide.say("a fact is changed: " + changed.status(), changed.status() == 200);
        guide.say(
                "over another's change: 412",
                own("PUT", FACT, fact("no"), "If-Match", tag).status() == 412);
        guide.awaitText("readers get it", FACT, "\"support\":\"yes\"");
        JsonNode newest =
                guide.readers().get("/v1/frameworks/bottle/history").json().path("items").path(0);
        guide.say("in the history", newest.path("comment").asText().equals("Looked again"));
        guide.awaitText("in the guide", "/v1/frameworks/bottle", "https://example.org/");
    }

    private void aFramework() {
        String path = "/v1/frameworks/brand-new";
        Map<String, Object> framework =
                Map.of(
                        "slug", "brand-new",
                        "name", "Brand-new",
                        "tagline", "Fast",
                        "summary", "It is new.",
                        "status", "active",
                        "package",
                                Map.of(
                                        "ecosystem", "pypi",
                                        "name", "brand-new",
                                        "purl", "pkg:pypi/brand-new"),
                        "updatedAt", "2026-11-25T12:00:00Z");
        Answer added = own("PUT", path, framework, "If-None-Match", "*");
        guide.say("a framework comes: " + added.status(), added.status() == 201);
        guide.awaitText("it is listed", "/v1/frameworks?q=brand-new", "\"brand-new\"");
        Answer gone = own("DELETE", path, null, "If-Match", tag(added));
        guide.say("and goes: " + gone.status(), gone.status() == 200 || gone.status() == 204);
    }

    private static Map<String, Object> fact(String support) {
        return Map.of(
                "support",
                support,
                "evidence",
                List.of(Map.of("kind", "docs", "locator", "https://example.org/")));
    }

    private static String tag(Answer answer) {
        return answer.raw().headers().firstValue("etag").orElse("");
    }

    private Answer own(String method, String path, @Nullable Object body, String... condition) {
        String[] headers = new String[condition.length + 2];
        System.arraycopy(condition, 0, headers, 0, condition.length);
        headers[condition.length] = "Authorization";
        headers[condition.length + 1] = "Bearer " + guide.owner();
        return guide.staff().send(method, path, body, headers);
    }
}
