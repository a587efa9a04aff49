package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

/// The desk lists threads and authors by their newest post, and leads from both to what they have
/// published.
class DeskThreadsTest {

    private static final String THREAD = "page:/desk-threads/";
    private static final String OTHER = "page:/other-desk-threads/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aThreadIsClosedAndThatIsUndone() {
        guide.published(THREAD, "Published");
        try (Visit visit = Visit.begin()) {
            Page page = listed(visit);
            desk(page).view("Threads");
            Locator thread = page.locator(".entry").first();
            assertThat(thread).containsText("1 published · Open");

            DeskPage.button(page, "Close " + THREAD).click();

            assertThat(thread).containsText("Closed");
            assertThat(page.locator(".done")).containsText("is closed.");
            page.reload();
            assertThat(thread).containsText("Closed");
            DeskPage.button(page, "Reopen " + THREAD).click();
            DeskPage.button(page, "Undo").click();
            assertThat(thread).containsText("Closed");
            DeskPage.button(page, "Reopen " + THREAD).click();
            assertThat(thread).containsText("Open");
        }
    }

    @Test
    void eachIsListedOnceAcrossPagesAndLeadsToItsPosts() {
        try (Visit visit = Visit.begin()) {
            Page page = listed(visit);
            desk(page).view("Threads");
            assertThat(page.locator(".entry h3")).hasText(new String[] {THREAD, OTHER});

            page.getByLabel("Posts of " + OTHER).click();

            assertThat(page.locator("#views [aria-current=page]"))
                    .hasAttribute("href", "#published");
            assertThat(page.getByLabel("Thread", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(OTHER);
            desk(page).view("Authors");
            assertThat(page.locator(".entry h3")).hasText(new String[] {"Ada"});
            page.getByLabel("Published posts of Ada").click();
            assertThat(page.getByLabel("Author ID", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("qLanO5W5hxCkFQNcohWgIg");
        }
    }

    private static DeskPage desk(Page page) {
        return new DeskPage(page);
    }

    /// The guide answers two pages: two posts of one thread, then one of it and one of another.
    private static Page listed(Visit visit) {
        Page page = DeskPage.signedIn(visit).page();
        page.route(
                "**/v1/moderation/contributions?*",
                route -> {
                    boolean second = route.request().url().contains("cursor=more");
                    String items =
                            second
                                    ? item("dC", THREAD) + "," + item("dD", OTHER)
                                    : item("dA", THREAD) + "," + item("dB", THREAD);
                    String next = second ? "" : ", \"next\": \"more\"";
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"items\": [" + items + "]" + next + "}"));
                });
        return page;
    }

    private static String item(String id, String thread) {
        return """
        {"id": "%s", "kind": "comment", "state": "published", "change": false, "revision": 0,
         "thread": "%s", "parent": null, "author": {"name": "Ada", "url": null},
         "authorId": "qLanO5W5hxCkFQNcohWgIg", "html": "<p>Text</p>", "reasons": [],
         "createdAt": "2026-11-24T12:00:00Z"}
        """
                .formatted(id, thread);
    }
}
