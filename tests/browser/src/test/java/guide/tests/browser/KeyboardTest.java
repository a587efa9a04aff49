package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/// Posts and publishes a comment with the keyboard alone.
class KeyboardTest {

    private static final String POST = "/blog/2026/six-frameworks/script-only/";

    @Test
    void aCommentIsWrittenAndPublishedWithTheKeyboardAlone() {
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = reader.open(POST);
            assertThat(page.locator("comment-thread form.guide-form")).isVisible();
            tabTo(page, "element.name === '/body'");
            page.keyboard().type("By keys alone");
            tabTo(page, "element.name === '/author/name'");
            page.keyboard().type("Ida");
            tabTo(page, "element.className.includes('guide-send')");
            page.keyboard().press("Enter");
            assertThat(page.getByText("once a moderator approves it")).isVisible();

            Page desk = DeskPage.open(moderator);
            assertThat(DeskPage.button(desk, "Sign in")).isVisible();
            tabTo(desk, "element.textContent === 'Sign in'");
            desk.keyboard().press("Enter");
            desk.waitForURL("**/oidc/authorize**");
            tabTo(desk, "element.textContent === 'Sign in'");
            desk.keyboard().press("Enter");
            assertThat(new DeskPage(desk).entry("By keys alone")).isVisible();
            tabTo(desk, "element.closest('.entry')?.textContent.includes('By keys alone')");
            desk.keyboard().press("p");
            assertThat(new DeskPage(desk).entry("By keys alone")).hasCount(0);
            assertThat(desk.locator("#status")).containsText("Published");
        }
    }

    /// Presses Tab until the focus is where the condition holds, through a long queue too.
    private static void tabTo(Page page, String condition) {
        for (int i = 0; i < 2000; i++) {
            page.keyboard().press("Tab");
            Object there =
                    page.evaluate(
                            "() => (element => !!(%s))(document.activeElement)"
                                    .formatted(condition));
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        assertThat(page.url()).as("no focus where " + condition).isEmpty();
    }
}
