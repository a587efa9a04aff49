package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Section 7: truth of what is shown.
final class TruthRows {

    private TruthRows() {}

    static List<Row> all() {
        return List.of(
                tested(
                        "7.1",
                        "a task without a sample",
                        "ComparisonTest#whatNobodyHasWrittenIsNotANo"),
                tried("7.2", "a comment that a moderator removed", TruthRows::removed),
                tested("7.3", "ranks and words of a pick", "PickElementTest"),
                tested(
                        "7.4",
                        "groups of a comparison",
                        "ComparisonTest#eachGroupOfTraitsIsThereOnce"),
                tested("7.5", "facts of a summary with JavaScript", "AsMuchAsWithoutScriptTest"),
                tested(
                        "7.6",
                        "an address for each piece of evidence",
                        "EvidenceOpensTest#everyPieceOfEvidenceHasAnAddress"),
                tested("7.7", "the link of a pick", "PickElementTest"));
    }

    private static void removed(RunningGuide guide) {
        String thread = guide.thread();
        JsonNode root = guide.published(thread, "Off topic");
        JsonNode reply =
                guide.held(
                        RunningGuide.with(
                                RunningGuide.comment(thread, "A reply"),
                                "parent",
                                RunningGuide.id(root)));
        guide.decide(reply, "publish").is(200);
        guide.moderate(
                        "PUT",
                        "/v1/moderation/" + RunningGuide.id(root),
                        Map.of("decision", "remove"))
                .is(200);
        guide.visitor()
                .get("/v1/comments?thread=" + Visitor.encoded(thread))
                .shows("\"removedBy\":\"moderator\"");
    }
}
