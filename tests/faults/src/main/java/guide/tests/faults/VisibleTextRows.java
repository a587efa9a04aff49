package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Section 4: what the rules see must be what readers see.
final class VisibleTextRows {

    private static final List<String> LINKS =
            List.of(
                    "[a](//evil.invalid) ".repeat(6),
                    "[a](https:\\/\\/evil.invalid) ".repeat(6),
                    "[a](https&#58;//evil.invalid) ".repeat(6),
                    "[a][1] ".repeat(8) + "\n\n[1]: https://evil.invalid");

    private VisibleTextRows() {}

    static List<Row> all() {
        return List.of(
                tried("4.1", "six links in disguise", VisibleTextRows::links, "RenderedTextTest"),
                tried("4.2", "vi**agr**a, v&#105;agra", VisibleTextRows::words),
                tested(
                        "4.3",
                        "links of desk, elements and pages",
                        "SameTextTest#linksLeadToTheSamePlacesEverywhere"),
                tried(
                        "4.4",
                        "controls of direction in suggestions and names",
                        VisibleTextRows::directions,
                        "SameTextTest#whatTurnsADirectionIsSeenAtTheDeskAndTurnsOnlyItsOwnText"));
    }

    private static void links(RunningGuide guide) {
        for (String text : LINKS) {
            List<String> rules = guide.reasons(guide.held(guide.thread(), text));
            if (!rules.contains("many-links")) {
                throw new Refuted(text + " is held by " + rules);
            }
        }
    }

    private static void words(RunningGuide guide) {
        for (String text : List.of("Buy vi**agr**a", "Buy v&#105;agra", "Buy VIAGRA")) {
            JsonNode held = guide.held(guide.thread(), text);
            guide.moderate(
                            "POST",
                            "/v1/moderation/rules/trial",
                            Map.of(
                                    "rules",
                                    List.of(
                                            Map.of(
                                                    "name", "words",
                                                    "type", "words",
                                                    "words", List.of("viagra")))))
                    .is(200)
                    .shows(RunningGuide.id(held));
        }
    }

    private static void directions(RunningGuide guide) {
        Map<String, Object> suggestion =
                RunningGuide.with(
                        RunningGuide.comment(guide.thread(), "Better"), "kind", "suggestion");
        Map<String, Object> quoted =
                RunningGuide.with(
                        suggestion,
                        "suggestion",
                        Map.of("exact", "old", "proposed", "new\u202ewen"));
        guide.visitor().send("POST", "/v1/comments", quoted).is(400);
        guide.visitor()
                .send(
                        "POST",
                        "/v1/comments",
                        RunningGuide.with(
                                RunningGuide.comment(guide.thread(), "Hello"),
                                "author",
                                Map.of("name", "\u202eadA")))
                .refuses("/author/name");
    }
}
