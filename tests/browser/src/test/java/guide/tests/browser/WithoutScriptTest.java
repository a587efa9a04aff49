package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// With JavaScript off, the post is complete and readers can comment.
class WithoutScriptTest {

    private static final String POST = "/blog/2026/six-frameworks/";
    private static final Pattern HIDDEN = Pattern.compile(".*");

    @Test
    void theTextIsThereAndAFormTakesAComment() {
        try (Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false));
                Visit moderator = Visit.begin()) {
            Page page = reader.open(POST);
            assertThat(page.locator("framework-summary h3")).isVisible();
            assertThat(page.locator("framework-comparison thead").first().locator("th"))
                    .hasCount(3);
            assertThat(page.locator("#guide-held")).hasAttribute("hidden", "until-found");

            Locator form = page.locator("comment-thread section > form");
            form.getByLabel("Comment", new Locator.GetByLabelOptions().setExact(true))
                    .fill("Sent without a script");
            form.getByLabel("Name").fill("Gil");
            form.getByRole(AriaRole.BUTTON).click();

            page.waitForURL("**/receipt?*");
            assertThat(page.getByRole(AriaRole.HEADING).first())
                    .hasText("Your comment is waiting for a moderator");
            page.getByText("Back to the page").click();
            page.waitForURL("**" + POST + "#guide-held");
            assertThat(page.locator("#guide-held")).not().hasAttribute("hidden", HIDDEN);
            assertThat(page.locator("#guide-held")).isInViewport();
            DeskPage.signedIn(moderator).decide("Sent without a script", "Publish");
            page.navigate(Guide.RUNNING.at(POST));
            assertThat(page.locator("#guide-held")).hasAttribute("hidden", "until-found");
            assertThat(page.getByText("Sent without a script")).isVisible();
        }
    }

    @Test
    void aCellShowsItsEvidenceByTheKeyboard() {
        try (Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.open(POST + "no-script/");
            Locator cell = page.locator("td:has(button.fact)").first();
            cell.locator("button.fact").focus();
            page.keyboard().press("Enter");
            assertThat(cell.locator(".evidence")).isVisible();
            assertThat(cell.locator("time")).isVisible();
        }
    }
}
