package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import guide.lambda.json.Json;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The desk lists threads and authors by their newest post, and leads from both to what they have
/// published.
class DeskThreadsTest {

    private static final String THREAD = "page:/desk-threads/";
    private static final String OTHER = "page:/other-desk-threads/";

    private static final String AUTHOR =
            """
            {"authorId": "qLanO5W5hxCkFQNcohWgIg", "author": {"name": "Ada", "url": null},
             "state": "published", "thread": "page:/desk-threads/",
             "newest": {"id": "dA", "createdAt": "2026-11-24T12:00:00Z"}}
            """;

    private static final Guide GUIDE = Guide.RUNNING;

    @Test
    void aThreadIsClosedAndThatIsUndone() {
        GUIDE.published(THREAD, "Published");
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
            DeskPage.button(page, "Load more").click();
            assertThat(page.locator(".entry h3")).hasText(new String[] {THREAD, OTHER});

            page.getByLabel("Posts of " + OTHER).click();

            assertThat(page.locator("#views [aria-current=page]"))
                    .hasAttribute("href", "#published");
            assertThat(page.getByLabel("Thread", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue(OTHER);
            desk(page).view("Authors");
            DeskPage.button(page, "Load more").click();
            assertThat(DeskPage.button(page, "Load more")).hasCount(0);
            assertThat(page.locator(".entry h3")).hasText(new String[] {"Ada"});
            page.getByLabel("Published posts of Ada").click();
            assertThat(page.getByLabel("Author ID", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("qLanO5W5hxCkFQNcohWgIg");
        }
    }

    private static DeskPage desk(Page page) {
        return new DeskPage(page);
    }

    /// The guide answers two pages: one thread, then it again and another; the same of authors.
    private static Page listed(Visit visit) {
        Page page = DeskPage.signedIn(visit).page();
        route(page);
        return page;
    }

    /// The guide of these tests follows no stream, so its own lists are empty.
    static void route(Page page) {
        route(page, "threads", THREAD, OTHER);
        route(page, "authors", AUTHOR, AUTHOR);
    }

    private static void route(Page page, String list, String first, String second) {
        page.route(
                "**/v1/moderation/" + list + "?*",
                route -> {
                    boolean isSecond = route.request().url().contains("cursor=more");
                    String next = isSecond ? "" : ", \"next\": \"more\"";
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"items\": ["
                                                    + (isSecond
                                                            ? item(first) + "," + item(second)
                                                            : item(first))
                                                    + "]"
                                                    + next
                                                    + "}"));
                });
    }

    /// @param thread or author, as JSON
    private static String item(String thread) {
        return thread.startsWith("{") ? thread : thread(thread);
    }

    private static String thread(String key) {
        return """
        {"key": "%s", "site": "default", "count": 1, "open": %s,
         "newest": {"id": "dA", "createdAt": "2026-11-24T12:00:00Z"}}
        """
                .formatted(key, isOpen(key));
    }

    private static boolean isOpen(String thread) {
        String key = URLEncoder.encode(thread, StandardCharsets.UTF_8);
        String counted = GUIDE.send("GET", "/v1/comments/counts?thread=" + key, "");
        return Json.readOwn(counted, JsonNode.class)
                .path("items")
                .path(0)
                .path("open")
                .asBoolean(true);
    }
}
