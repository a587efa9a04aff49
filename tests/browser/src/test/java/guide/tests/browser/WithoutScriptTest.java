package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/// With JavaScript off, the post is whole and can be answered.
class WithoutScriptTest {

    private static final String POST = "/2026/six-frameworks/";

    @Test
    void theTextIsThereAndAFormTakesAComment() {
        try (Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.open(POST);
            assertThat(page.locator("framework-summary h3")).isVisible();
            assertThat(page.locator("framework-comparison th[scope=col]")).hasCount(3);

            Locator form = page.locator("comment-thread form");
            form.getByLabel("Comment").fill("Sent without a script");
            form.getByLabel("Name").fill("Gil");
            form.getByRole(AriaRole.BUTTON).click();

            page.waitForURL("**" + POST + "#held-*");
            Guide.RUNNING.publish(page.url().replaceAll(".*#held-", ""));
            page.reload();
            assertThat(page.getByText("Sent without a script")).isVisible();
        }
    }

    @Test
    void aCellShowsItsEvidenceByTheKeyboard() {
        try (Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.open(POST + "no-script/");
            Locator cell = page.locator("td details").first();
            cell.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(cell.locator(".evidence")).isVisible();
            assertThat(cell.locator("time")).isVisible();
        }
    }
}
