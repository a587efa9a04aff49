package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/// A window and its colours, in which a page that is open already is looked at.
///
/// @param width in CSS pixels
record Look(int width, ColorScheme scheme) {

    private static final int HEIGHT = 800;

    /// Checks a page against WCAG 2.2 AA, and that nothing in it is wider than the window.
    ///
    /// @param view what the page shows, for messages
    void judge(Page page, String view) {
        take(page);
        Axe.assertNoViolation(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(view + " " + this)
                .isEqualTo(width);
    }

    /// Until the next frame, elements have heard of it too.
    void take(Page page) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("() => new Promise(requestAnimationFrame)");
    }
}
