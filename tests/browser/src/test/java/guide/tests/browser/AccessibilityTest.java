package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks every page against WCAG 2.2 AA, in light and dark mode, at phone and desktop size, where
/// nothing may be wider than the window.
///
/// A page is opened once, and then looked at in each of its forms: what its scripts do does not
/// depend on the window or the colours.
class AccessibilityTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    /// Chromium's word for a page that came with 400 or 404.
    private static final String OF_THE_PAGE_ITSELF =
            "error: Failed to load resource: .* status of 40[04] .*";

    /// In one scheme on a phone, and in the other on a desk.
    @ParameterizedTest
    @CsvSource({
        "/, DARK",
        "/blog/, DARK",
        "/frameworks/django/, LIGHT",
        "/compare/django-vs-flask/, DARK",
        "/compare/django-vs-flask-vs-tornado/, LIGHT",
        "/pick/?must=orm&want=websockets@3, LIGHT",
        "/measurements/, DARK",
        "/claims/, DARK",
        "/about/, DARK",
        POST + ", LIGHT",
        POST + "script-only/, DARK",
        POST + "no-script/, DARK",
        "/desk/, LIGHT"
    })
    void aPageHasNoViolation(String path, ColorScheme onPhones) {
        ColorScheme onDesks = onPhones == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Visit visit = Visit.judged(360, onPhones)) {
            Page page = visit.openWhole(path);
            new Look(360, onPhones).judge(page, path);
            new Look(1280, onDesks).judge(page, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frameworks/",
                "/compare/",
                "/traits/websockets/",
                "/changes/",
                "/requests/",
                "/threads/?thread=framework%3Adjango",
                "/embed/",
                "/privacy/",
                "/search/",
                "/search/?q=flask+websockets",
                "/frameworks/djnago/",
                "/pick/?must=wings"
            })
    void inEveryFormAPageHasNoViolation(String path) {
        try (Visit visit = Visit.judged(390, ColorScheme.LIGHT).expecting(OF_THE_PAGE_ITSELF)) {
            Page page = visit.openWhole(path);
            for (int width : new int[] {390, 1280}) {
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    new Look(width, scheme).judge(page, path);
                }
            }
        }
    }

    @Test
    void theSkipLinkIsFirst() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
        }
    }
}
