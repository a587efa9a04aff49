package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;

/// The API stops while somebody reads and writes.
class OutageTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    @Test
    void whatWasSentMeanwhileArrivesOnceTheApiIsBack() {
        try (Visit reader = Visit.begin().expecting(".*(ERR_|Failed to load).*")) {
            Page page = reader.open(POST);
            Writing.at(page).begin();
            Guide.RUNNING.stop();
            try {
                Writing.at(page).send("Hal", "Written while it was away");
                assertThat(page.getByText("Retrying in")).isVisible();
                assertThat(page.locator("framework-summary").getByText("Django").first())
                        .isVisible();
            } finally {
                Guide.RUNNING.startAgain();
            }
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
        }
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
    }
}
