package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/// Section 6: a page and its thread. Most of it happens in a browser.
final class PageRows {

    private PageRows() {}

    static List<Row> all() {
        return List.of(
                tried("6.1", "paths with umlauts, blanks, brackets", PageRows::strangePaths),
                tried("6.2", "/p, /p/, /p/index.html, /./p", PageRows::onePage, "PageThreadsTest"),
                tested("6.3", "history.pushState to another post", "SinglePageSiteTest"),
                tried("6.4", "one bad thread among counts", PageRows::counts),
                tested(
                        "6.5",
                        "forms on another origin",
                        "FormsFromElsewhereTest",
                        "WithoutScriptElsewhereTest"),
                tried("6.6", "the address of the 41st comment", PageRows::place, "PermalinkTest"),
                tested("6.7", "a form that is open while its comment goes", "OpenFormsTest"),
                tested("6.8", "a clock that is 15 minutes off", "ClockTest"),
                tested("6.9", "no storage, trusted types, a shadow root", "StrictPagesTest"),
                tested("6.10", "Preflight, Pico, water.css", "PageStylesTest"),
                tested("6.11", "printing, order, names of buttons", "PageStylesTest"),
                tried("6.12", "a site on another port", PageRows::otherPort),
                tested(
                        "6.13",
                        "two sites with the same paths",
                        "TwoSitesTest",
                        "SitesNeverMeetTest"));
    }

    private static void strangePaths(RunningGuide guide) {
        String folder = "/faults-" + UUID.randomUUID();
        for (String path :
                List.of(
                        "/käse/",
                        "/Hello World/",
                        "/a[b]/",
                        "/x\n/",
                        "/" + "日".repeat(34) + "/",
                        "/☃/👩‍🚒/",
                        "/a\"b'c<5>/",
                        "/a|b^c`d{e}/",
                        "/a\\b/",
                        "/\ta /",
                        "/بحث/")) {
            String thread = "page:" + folder + path;
            guide.published(thread, "Hello");
            read(guide, thread).shows("Hello");
        }
    }

    private static void onePage(RunningGuide guide) {
        String folder = "page:/faults-" + UUID.randomUUID();
        guide.published(folder + "/p", "Hello");
        for (String path :
                List.of(
                        "/p",
                        "/p/",
                        "/p/index.html",
                        "/./p",
                        "/x/../p",
                        "/%70/",
                        "/%2e/p",
                        "/x/%2E%2e/p/",
                        "/p/?utm_source=x",
                        "/p#top",
                        "/p ")) {
            read(guide, folder + path).shows("Hello");
        }
    }

    private static void counts(RunningGuide guide) {
        String thread = guide.thread();
        guide.published(thread, "Hello");
        GuideAnswer counts =
                guide.visitor()
                        .get(
                                "/v1/comments/counts?thread=none&thread=framework:&thread=claim:A%20B"
                                        + "&thread=&thread="
                                        + Visitor.encoded(thread))
                        .is(200);
        counts.shows("\"count\":1").shows("none").shows("claim:A B");
    }

    private static void place(RunningGuide guide) {
        String thread = guide.thread();
        JsonNode last = guide.published(thread, "The first of them");
        for (int i = 0; i < 40; i++) {
            last = guide.published(thread, "Number " + (i + 2));
        }
        GuideAnswer place = guide.visitor().get("/v1/comments/" + RunningGuide.id(last)).is(200);
        String cursor = place.text("cursor");
        guide.visitor()
                .get(
                        "/v1/comments?limit=20&order=oldest&thread="
                                + Visitor.encoded(thread)
                                + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                .is(200)
                .shows(RunningGuide.id(last));
    }

    private static void otherPort(RunningGuide guide) {
        GuideAnswer said =
                guide.visitor().get("/v1/traits", "Origin", "http://localhost:5500").is(200);
        String allowed = said.header("access-control-allow-origin");
        said.holds(allowed.equals("http://localhost:5500"), "allows \"" + allowed + "\"");
    }

    private static GuideAnswer read(RunningGuide guide, String thread) {
        return guide.visitor().get("/v1/comments?thread=" + Visitor.encoded(thread)).is(200);
    }
}
