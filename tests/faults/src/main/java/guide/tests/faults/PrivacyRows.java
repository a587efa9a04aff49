package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Section 9: whose data it is.
final class PrivacyRows {

    private static final String ME = "/v1/authors/me";

    private PrivacyRows() {}

    static List<Row> all() {
        return List.of(
                tried(
                        "9.1",
                        "earlier texts of who erases everything",
                        PrivacyRows::erased,
                        "ErasedTest"),
                tested("9.2", "votes, trust and name of who erases everything", "ErasedTest"),
                tested(
                        "9.3",
                        "an export with votes and credits",
                        "ErasedTest#anExportHasAllThatIsKept"),
                tested(
                        "9.4",
                        "the secret after a form",
                        "FormsFromElsewhereTest",
                        "WithoutScriptElsewhereTest"),
                tested("9.5", "e-mail", "PrivacyPageTest"),
                tested("9.6", "what is kept and how long", "PrivacyPageTest"));
    }

    private static void erased(RunningGuide guide) {
        JsonNode held = guide.held(guide.thread(), "The earlier text");
        guide.byAuthor(held, "PATCH", Map.of("body", "The later text")).is(200, 202);
        String secret = "Bearer " + held.path("authorSecret").asText();
        Visitor visitor = guide.visitor();
        visitor.get(ME, "Authorization", secret).is(200).shows("The later text");
        visitor.send("DELETE", ME, null, "Authorization", secret).is(200, 204);
        visitor.get(ME, "Authorization", secret).hides("text</p>");
        guide.visitor()
                .get(
                        "/v1/moderation/" + RunningGuide.id(held),
                        "Authorization",
                        guide.bearer("moderators"))
                .hides("The earlier text")
                .hides("The later text");
    }
}
