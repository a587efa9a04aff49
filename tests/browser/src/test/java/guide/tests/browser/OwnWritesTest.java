package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static guide.tests.browser.Writing.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/// Pages are kept for two seconds where everybody reads them; whoever has changed something reads
/// past that.
class OwnWritesTest {

    private static final String POST = "/blog/2026/six-frameworks/script-only/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aVoteIsThereWhenThePageIsLoadedAgainAtOnce() {
        guide.published("page:" + POST, "Something to vote for");
        try (Visit crowd = Visit.begin();
                Visit reader = Visit.begin()) {
            readAllTheTime(crowd.open("/"));
            Page page = reader.open(POST);
            helpful(page, "Helpful").click();
            assertThat(helpful(page, "Helpful: 1")).isVisible();

            page.reload();

            assertThat(helpful(page, "Helpful: 1")).isVisible();
        }
    }

    /// So that whatever is older than a change is in memory when it happens.
    private static void readAllTheTime(Page page) {
        page.evaluate(
                """
                thread => {
                  const query = new URLSearchParams({ thread, limit: '20', order: 'oldest' });
                  setInterval(() => fetch('/v1/comments?' + query, { cache: 'no-cache' }), 50);
                }
                """,
                "page:" + POST);
    }

    private static Locator helpful(Page page, String name) {
        return page.locator(
                        "comment-thread article",
                        new Page.LocatorOptions().setHasText("Something to vote for"))
                .getByRole(AriaRole.BUTTON, named(name))
                .first();
    }
}
