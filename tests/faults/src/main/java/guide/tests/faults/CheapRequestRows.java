package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Section 1: one cheap request must not take the service away.
final class CheapRequestRows {

    private static final String BLANKS = "a" + " ".repeat(9_500) + "b";
    private static final String MARKS = "a" + "\u0301\u0316".repeat(32_500);
    private static final String LINKS = "[](b)".repeat(1_666);

    private CheapRequestRows() {}

    static List<Row> all() {
        return List.of(
                tried(
                        "1.1",
                        "Accept: a<9500 blanks>b",
                        CheapRequestRows::acceptOfBlanks,
                        "RegularExpressionsTest"),
                tried("1.2", "130 KB of combining marks", CheapRequestRows::marks),
                tried("1.3", "[](b) 1 666 times, and 166 changes", CheapRequestRows::links),
                tried("1.4", "300 votes of one address", CheapRequestRows::votes, "VoteProofsTest"),
                tested("1.5", "a page of a root with 2 000 replies", "ThreadCostTest"),
                tried(
                        "1.6",
                        "asOf=999999",
                        guide -> guide.visitor().get("/v1/catalogue?asOf=999999").refuses("asOf"),
                        "CatalogueCacheTest#aRevisionThatIsNotThereYetCostsOneSmallRead"),
                tested(
                        "1.7",
                        "asOf of the past, again and again",
                        "CatalogueCacheTest#pastRevisionsHaveALimit"),
                tested(
                        "1.8",
                        "the table does not answer",
                        "CatalogueCacheTest#whatIsKeptIsServedWhileTheTableIsAway"),
                tried("1.9", "75 posts without a proof", CheapRequestRows::flood, "SpamFilterTest"),
                tested("1.10", "rules with 6 000 words", "RuleMatcherTest", "WordIndexTest"),
                tried("1.11", "9.7 KB of unknown parameters", CheapRequestRows::parameters));
    }

    private static void acceptOfBlanks(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        guide.soon(() -> visitor.get("/v1/frameworks", "Accept", BLANKS)).is(406);
        guide.soon(() -> visitor.send("HEAD", "/v1/moderation/queue", null, "Accept", BLANKS))
                .is(401, 404, 405, 406);
    }

    private static void marks(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        guide.soon(() -> visitor.preview(MARKS)).refuses("/body");
        Map<String, Object> named =
                RunningGuide.with(
                        RunningGuide.comment(guide.thread(), "Hello"),
                        "author",
                        Map.of("name", MARKS));
        guide.soon(() -> visitor.send("POST", "/v1/comments", named)).refuses("/author/name");
        Map<String, String> form =
                Map.of("thread", guide.thread(), "body", MARKS, "name", "Ada", "returnTo", "");
        guide.soon(() -> visitor.form("/v1/comments", form)).is(400, 413);
        JsonNode published = guide.published(guide.thread(), "Hello");
        String path = "/v1/comments/" + RunningGuide.id(published);
        guide.soon(() -> visitor.send("PATCH", path, Map.of("body", MARKS))).is(401);
    }

    private static void links(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        visitor.preview(LINKS).refuses("/body");
        visitor.send("POST", "/v1/comments", RunningGuide.comment(guide.thread(), LINKS))
                .refuses("/body");
        JsonNode held = guide.held(guide.thread(), "Hello");
        for (int i = 0; i < 166; i++) {
            GuideAnswer said =
                    visitor.send(
                            "PATCH",
                            "/v1/comments/" + RunningGuide.id(held),
                            Map.of("body", "Change " + i),
                            "Authorization",
                            "Bearer " + held.path("authorSecret").asText());
            if (said.status() == 429) {
                said.holds(!said.header("retry-after").isEmpty(), "no Retry-After");
                return;
            }
        }
        throw new Refuted("166 changes were taken");
    }

    private static void votes(RunningGuide guide) {
        String thread = guide.thread();
        String path = "/v1/comments/" + RunningGuide.id(guide.published(thread, "Vote"));
        Visitor visitor = guide.visitor();
        for (int i = 0; i < 300; i++) {
            visitor.send(
                            "PUT",
                            path + "/vote",
                            Map.of("value", 1),
                            "Idempotency-Key",
                            RunningGuide.key(System.currentTimeMillis()))
                    .is(200, 400, 403, 429);
        }
        GuideAnswer page =
                guide.visitor().get("/v1/comments?thread=" + Visitor.encoded(thread)).is(200);
        int up = page.json().path("items").path(0).path("votes").path("up").asInt();
        page.holds(up <= 1, up + " votes count");
    }

    private static void flood(RunningGuide guide) {
        String thread = guide.thread();
        Visitor visitor = guide.visitor();
        int refused = 0;
        for (int i = 0; i < 75; i++) {
            GuideAnswer said =
                    visitor.send(
                            "POST", "/v1/comments", RunningGuide.comment(thread, "Flood " + i));
            refused += said.is(202, 429).status() == 429 ? 1 : 0;
        }
        String path = "/v1/challenge?thread=";
        int here = most(guide.visitor().get(path + Visitor.encoded(thread)));
        int elsewhere = most(guide.visitor().get(path + Visitor.encoded(guide.thread())));
        if (refused < 55 || here != elsewhere) {
            throw new Refuted(refused + " of 75 refused; challenge " + here + " to " + elsewhere);
        }
    }

    private static int most(GuideAnswer challenge) {
        return challenge.is(200).json().path("maxnumber").asInt();
    }

    private static void parameters(RunningGuide guide) {
        StringBuilder query = new StringBuilder("/v1/frameworks?z=1");
        for (int i = 0; query.length() < 9_700; i++) {
            query.append("&x").append(i).append("=1");
        }
        GuideAnswer said = guide.visitor().get(query.toString()).is(400);
        said.holds(said.json().path("errors").size() == 10, "other than ten are named");
        said.holds(said.body().length() < 5_000, said.body().length() + " characters");
    }
}
