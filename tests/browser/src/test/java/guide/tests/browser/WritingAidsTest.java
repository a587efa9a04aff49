package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

/// What a form offers who writes in it.
class WritingAidsTest {

    @Test
    void marksAreSetByKeysAndButtonsAroundWhatIsSelected() {
        try (Visit visit = Visit.begin()) {
            Page page = begun(visit, "page:/marks/");
            Locator text = page.getByLabel("Your comment");
            text.fill("bold");
            text.selectText();
            page.keyboard().press("Control+b");
            assertThat(text).hasValue("**bold**");
            page.keyboard().press("Control+z");
            assertThat(text).hasValue("bold");

            text.fill("one\ntwo");
            text.selectText();
            DeskPage.button(page, "List").click();
            assertThat(text).hasValue("- one\n- two");
        }
    }

    @Test
    void theTextIsSeenInATabAndSentByControlAndEnter() {
        try (Visit visit = Visit.begin(390, ColorScheme.DARK)) {
            Page page = begun(visit, "page:/sent-by-keys/");
            page.getByLabel("Name").fill("Ida");
            Locator text = page.getByLabel("Your comment");
            text.fill("*Sent* by keys");
            Writing.tab(page, "Preview").click();
            assertThat(page.getByRole(AriaRole.TABPANEL)).hasText("Sent by keys");
            assertThat(text).isHidden();
            Axe.assertNoViolation(page);

            Writing.tab(page, "Write").click();
            assertThat(text).isFocused();
            page.keyboard().press("Control+Enter");
            Locator own = page.locator(".guide-waiting");
            assertThat(own).containsText("Sent by keys");
            assertThat(own).containsText("Only you see this so far.");
        }
    }

    @Test
    void whatIsWrongIsSaidUntilItIsMended() {
        try (Visit visit = Visit.begin()) {
            Page page = begun(visit, "page:/mended/");
            Locator form = Writing.at(page).form();
            form.getByLabel("Your comment").fill("With an address");
            form.getByLabel("Name").fill("Ida");
            Locator site = form.getByLabel("Website");
            site.fill("nowhere");
            DeskPage.button(page, "Send").click();
            assertThat(site).hasAttribute("aria-invalid", "true");

            site.fill("nowhere at all");
            assertThat(site).hasAttribute("aria-invalid", "true");
            site.fill("https://example.org/");
            assertThat(site).not().hasAttribute("aria-invalid", "true");
            assertThat(form.locator(".guide-required")).hasCount(2);
        }
    }

    @Test
    void aSelectedPassageOfACommentIsQuotedInAReplyToIt() {
        String id = Guide.RUNNING.published("page:/quoted/", "Words to be quoted");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/quoted/").open(visit, "quoted/");
            page.locator("#c-" + id + " .guide-text p").selectText();
            DeskPage.button(page, "Quote").click();

            assertThat(page.locator("#c-" + id + " form textarea[name='/body']"))
                    .hasValue("> Words to be quoted\n\n");
        }
    }

    private static Page begun(Visit visit, String thread) {
        Page page = HostPage.ofThread(thread).open(visit, "aids/");
        Writing.at(page).begin();
        return page;
    }
}
