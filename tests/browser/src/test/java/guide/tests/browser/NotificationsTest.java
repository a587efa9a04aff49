package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/// The desk's tab of notifications.
class NotificationsTest {

    @Test
    void moderatorsAddAWebhookSeeItsSecretOnceTestItAndRemoveIt() {
        try (Visit visit = Visit.begin().expecting(".*status of 400.*")) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Notifications");
            Locator form =
                    page.locator("details", new Page.LocatorOptions().setHasText("Add a webhook"));
            form.locator("summary").click();
            form.getByLabel("Name").fill("ci");
            form.getByLabel("Address").fill("http://example.org/");
            DeskPage.button(page, "Add").click();
            assertThat(form.getByRole(AriaRole.ALERT))
                    .containsText("https address of the public internet");

            form.getByLabel("Address").fill("https://localhost/hook");
            DeskPage.button(page, "Add").click();
            Locator entry = desk.entry("https://localhost/hook");
            assertThat(entry.locator("code")).containsText("whsec_");
            assertThat(page.locator("#status")).hasText("Webhook added.");

            page.reload();
            assertThat(entry).isVisible();
            assertThat(entry.locator("code")).hasCount(0);
            DeskPage.button(page, "Send a test").click();
            assertThat(entry).containsText("The test did not arrive. The address is not public.");
            entry.getByText("Last deliveries").click();
            assertThat(entry).containsText("Nothing was sent in the last 14 days.");

            DeskPage.button(page, "Remove").click();
            DeskPage.button(page, "Yes, remove it").click();
            assertThat(entry).hasCount(0);
        }
    }
}
