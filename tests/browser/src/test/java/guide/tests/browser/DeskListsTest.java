package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.regex.Pattern;

/// The desk's lists go on behind their first page, and what was taken away can be found and
/// restored.
class DeskListsTest {

    private static final String THREAD = "page:/desk-lists/";

    private final Guide guide = Guide.RUNNING;

    /// The guide answers two pages of one entry each; the second one only to the first one's
    /// cursor.
    @ParameterizedTest
    @CsvSource({
        "Queue, /v1/moderation/queue, .entry",
        "Published, /v1/moderation/contributions, .entry",
        "Reported, /v1/moderation/contributions, .entry",
        "Discarded, /v1/moderation/contributions, .entry",
        "Log, /v1/moderation/log, tbody tr",
        "Requests, /v1/review-requests, .entry"
    })
    void aListGoesOnWithItsSecondPage(String view, String path, String entry) {
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            page.route(
                    Pattern.compile(path + "\\?.*"),
                    route -> route.fulfill(answer(path, route.request().url())));
            desk.view("Facts");
            desk.view(view);
            Locator entries = page.locator("main " + entry);
            assertThat(entries).hasCount(1);
            assertThat(entries).containsText("First");

            DeskPage.button(page, "Load more").click();

            assertThat(entries).hasCount(2);
            assertThat(entries.last()).containsText("Second");
            assertThat(DeskPage.button(page, "Load more")).hasCount(0);
            assertThat(page.locator("#status")).hasText("1 more.");
        }
    }

    @Test
    void whatWasRejectedIsFoundAndRestored() {
        guide.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"%s\",\"body\":\"Rejected too soon\",\"author\":{\"name\":\"Ada\"}}"
                        .formatted(THREAD));
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.decide("Rejected too soon", "Reject");

            desk.view("Discarded");
            desk.decide("Rejected too soon", "Restore");

            assertThat(desk.page().locator("#status"))
                    .hasText("Back in the queue. You can undo this.");
            desk.view("Queue");
            assertThat(desk.entry("Rejected too soon")).isVisible();
            desk.decide("Rejected too soon", "Spam");
            desk.view("Discarded");
            desk.page().getByLabel("Show").selectOption("spam");
            assertThat(desk.entry("Rejected too soon")).isVisible();
        }
    }

    @Test
    void whatWasRestoredByMistakeGoesBackWhereItWas() {
        guide.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"%s\",\"body\":\"Rightly rejected\",\"author\":{\"name\":\"Ada\"}}"
                        .formatted(THREAD));
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.decide("Rightly rejected", "Reject");
            desk.view("Discarded");
            desk.decide("Rightly rejected", "Restore");
            assertThat(desk.entry("Rightly rejected")).hasCount(0);

            DeskPage.button(desk.page(), "Undo").click();

            assertThat(desk.page().locator(".done")).containsText("Undone.");
            assertThat(desk.entry("Rightly rejected")).isVisible();
        }
    }

    @Test
    void whatWasTakenAwayIsFoundByItsWords() {
        for (String text : new String[] {"A bilby", "A potoroo"}) {
            guide.send(
                    "POST",
                    "/v1/comments",
                    "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                            .formatted(THREAD, text));
        }
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.decide("A bilby", "Spam");
            desk.decide("A potoroo", "Spam");
            desk.view("Discarded");
            desk.page().getByLabel("Show").selectOption("spam");
            assertThat(desk.entry("A potoroo")).isVisible();

            desk.page().getByLabel("Words").fill("bilby");
            DeskPage.button(desk.page(), "Search").click();

            assertThat(desk.entry("A potoroo")).hasCount(0);
            assertThat(desk.entry("A bilby")).isVisible();
            assertThat(desk.page().locator(".empty")).isHidden();

            desk.page().getByLabel("Words").fill("wombat");
            DeskPage.button(desk.page(), "Search").click();

            assertThat(desk.page().locator(".empty")).hasText("Nothing found.");
        }
    }

    private static Route.FulfillOptions answer(String path, String url) {
        boolean second = url.contains("cursor=behind-the-first");
        String item = item(path, second ? "Second" : "First", second ? "dB" : "dA");
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(
                        "{\"items\":["
                                + item
                                + "]"
                                + (second ? "}" : ",\"next\":\"behind-the-first\"}"));
    }

    private static String item(String path, String text, String id) {
        if (path.endsWith("log")) {
            return """
            {"at": "2026-11-24T12:00:00Z", "by": "%s", "what": "set-rules", "subject": null,
             "why": "", "outcome": null, "revision": null}
            """
                    .formatted(text);
        }
        if (path.endsWith("review-requests")) {
            return """
            {"id": "%s", "name": "%s", "language": "Python", "link": "https://example.org/",
             "status": "open", "votes": 1, "thread": "page:/"}
            """
                    .formatted(id, text);
        }
        return """
        {"id": "%s", "kind": "comment", "state": "held", "change": false, "revision": 0,
         "thread": "page:/", "parent": null, "author": {"name": "Ada", "url": null},
         "html": "<p>%s</p>", "reasons": [], "createdAt": "2026-11-24T12:00:00Z"}
        """
                .formatted(id, text);
    }
}
