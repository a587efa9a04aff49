package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// A feed that somebody opens in a browser can be read there, and pages lead to feeds.
class FeedInBrowserTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aFeedIsShownWithItsStyleAndItsLinksLeadOn() {
        // A document in XML cannot name its icon, which browsers then look for.
        try (Visit visit = Visit.begin().expecting(".*favicon[.]ico.*")) {
            Page page = visit.open(POST);

            page.navigate(guide.at("/v1/feeds/claims.atom"));

            Locator entry = page.locator("entry").first();
            assertThat(page.locator("feed > title")).hasText("Claims, judged");
            assertThat(page.locator("feed > title")).hasCSS("display", "block");
            assertThat(page.locator("feed > title")).hasCSS("font-weight", "700");
            assertThat(entry.locator("summary")).isVisible();
            assertThat(entry.locator("content")).isHidden();
            assertThat(entry.locator("id")).isHidden();
            String address = entry.locator("a").getAttribute("href");
            entry.locator("a").click();
            assertThat(page).hasURL(address);
        }
    }

    @Test
    void pagesAndElementsLeadToTheirFeeds() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST);
            assertThat(page.locator("framework-summary[data-state=ready]").first()).isVisible();
            assertThat(page.locator("comment-thread[data-state=ready]")).isVisible();

            Locator links = page.locator("head > link[rel=alternate][type='application/atom+xml']");
            assertThat(links.locator("xpath=self::*[contains(@href, '/feeds/threads')]"))
                    .hasCount(1);
            assertThat(links.locator("xpath=self::*[contains(@href, '/feeds/frameworks/')]"))
                    .hasCount(1);
        }
    }
}
