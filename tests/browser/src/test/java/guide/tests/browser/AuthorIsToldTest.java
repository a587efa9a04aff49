package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// Whoever comes back is told what was decided on what they wrote, and why, once.
class AuthorIsToldTest {

    /// As it is once the time is over in which it can be changed.
    private static final String LATER =
            """
            () => {
              for (const key of Object.keys(localStorage)) {
                if (!key.endsWith(':own')) continue;
                const own = JSON.parse(localStorage[key]);
                for (const each of Object.values(own)) each.until = '2026-01-01T00:00:00Z';
                localStorage[key] = JSON.stringify(own);
              }
            }
            """;

    @Test
    void whoseCommentIsRejectedIsToldAtTheNextVisit() {
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = HostPage.ofThread("page:/told/").open(reader, "told/");
            Writing.at(page).send("Ida", "Soon to be rejected");
            assertThat(page.getByText("Soon to be rejected")).isVisible();
            DeskPage.signedIn(moderator).decide("Soon to be rejected", "Reject");
            Locator told =
                    page.locator("comment-thread .guide-status")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText("A moderator did not publish"));

            page.reload();
            assertThat(page.getByText("Soon to be rejected")).isVisible();
            assertThat(told).hasCount(0);

            page.evaluate(LATER);
            page.reload();
            assertThat(told).containsText("Soon to be rejected");
            assertThat(told).containsText("write to the people who run this site");

            page.reload();
            assertThat(page.locator("comment-thread .guide-list")).isVisible();
            assertThat(told).hasCount(0);
        }
    }
}
