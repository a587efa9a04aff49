package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// Section 8: moderation and owners.
final class ModerationRows {

    private static final String FACT = "/v1/frameworks/flask/facts/orm";

    private ModerationRows() {}

    static List<Row> all() {
        return List.of(
                tested("8.1", "lists beyond a megabyte", "LongListsTest"),
                tested(
                        "8.2",
                        "the desk's second page",
                        "DeskListsTest#aListGoesOnWithItsSecondPage"),
                tried(
                        "8.3",
                        "days and numbers of another age",
                        ModerationRows::bounds,
                        "BoundsTest"),
                tried("8.4", "javascript: as a link", ModerationRows::link),
                tested("8.5", "a library whose first request was withdrawn", "DynamoPortsTest"),
                tried("8.6", "decided after its author removed it", ModerationRows::state),
                tested(
                        "8.7",
                        "a tombstone without replies",
                        "AuthorsTest#aTombstoneGoesWithItsLastReply"),
                tested("8.8", "a trial of rules", "ModerationCostTest#aPageOfATrialIsFiveCalls"),
                tested("8.9", "a change while a publish runs", "ChangeWhilePublishingTest"));
    }

    private static void bounds(RunningGuide guide) {
        for (String day : List.of("+999999999-12-31", "9999-12-31")) {
            owner(
                            guide,
                            FACT,
                            Map.of(
                                    "support",
                                    "yes",
                                    "checkedOn",
                                    day,
                                    "evidence",
                                    List.of(
                                            Map.of(
                                                    "kind", "docs",
                                                    "locator", "https://example.org/"))))
                    .is(400);
        }
        guide.visitor().get("/v1/frameworks/flask").is(200);
    }

    private static void link(RunningGuide guide) {
        JsonNode entry = guide.visitor().get("/v1/catalogue/frameworks/flask").is(200).json();
        ObjectNode changed = entry.deepCopy();
        for (String url :
                List.of(
                        "javascript:alert(1)",
                        " javascript:alert(1)",
                        "JaVaScRiPt:alert(1)",
                        "java\tscript:alert(1)",
                        "data:text/html,x",
                        "vbscript:x",
                        "//evil.invalid/",
                        "ftp://example.org/")) {
            changed.putArray("links").addObject().put("kind", "home").put("url", url);
            owner(guide, "/v1/catalogue/frameworks/flask", changed).is(400).shows("links");
        }
    }

    private static GuideAnswer owner(RunningGuide guide, String path, Object body) {
        Visitor visitor = guide.visitor();
        return visitor.send(
                "PUT",
                path,
                body,
                "If-Match",
                visitor.get(path).header("etag"),
                "Authorization",
                guide.bearer("owners"));
    }

    private static void state(RunningGuide guide) {
        JsonNode published = guide.published(guide.thread(), "Hello");
        guide.byAuthor(published, "DELETE", null).is(200, 204);
        for (String decision : List.of("publish", "remove")) {
            GuideAnswer late = guide.decide(published, decision).is(412);
            late.holds(late.text("state").equals("removed"), "the state is " + late.text("state"));
        }
    }
}
