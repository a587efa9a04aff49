package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks every page against WCAG 2.2 AA, in light and dark mode, at phone and desktop size.
class AccessibilityTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    /// Chromium's word for a page that came with 400 or 404.
    private static final String OF_THE_PAGE_ITSELF =
            "error: Failed to load resource: .* status of 40[04] .*";

    @ParameterizedTest
    @CsvSource({
        "/, 1280, LIGHT",
        "/, 360, DARK",
        "/blog/, 1280, LIGHT",
        "/blog/, 360, DARK",
        "/frameworks/django/, 1280, DARK",
        "/frameworks/django/, 360, LIGHT",
        "/compare/django-vs-flask/, 1280, LIGHT",
        "/compare/django-vs-flask/, 360, DARK",
        "/pick/?must=orm&want=websockets@3, 1280, DARK",
        "/pick/?must=orm&want=websockets@3, 360, LIGHT",
        "/measurements/, 1280, LIGHT",
        "/claims/, 360, DARK",
        "/about/, 1280, LIGHT",
        "/blog/2026/six-frameworks/, 1280, DARK",
        "/blog/2026/six-frameworks/, 360, LIGHT",
        "/blog/2026/six-frameworks/script-only/, 1280, LIGHT",
        "/blog/2026/six-frameworks/script-only/, 360, DARK",
        "/blog/2026/six-frameworks/no-script/, 1280, LIGHT",
        "/blog/2026/six-frameworks/no-script/, 360, DARK",
        "/desk/, 1280, DARK",
        "/desk/, 360, LIGHT"
    })
    void aPageHasNoViolation(String path, int width, ColorScheme scheme) {
        try (Visit visit = judged(width, scheme)) {
            Page page = visit.open(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);

            Axe.assertNoViolation(page);
        }
    }

    /// On a phone and on a desk, light and dark.
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
        for (int width : new int[] {390, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (Visit visit = judged(width, scheme).expecting(OF_THE_PAGE_ITSELF)) {
                    Page page = visit.open(path);
                    page.waitForLoadState(LoadState.NETWORKIDLE);

                    Axe.assertNoViolation(page);
                    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isEqualTo(width);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "360, DARK"})
    void everyViewOfTheDeskHasNoViolation(int width, ColorScheme scheme) {
        Guide.RUNNING.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"page:/axe/\",\"body\":\"Held\",\"author\":{\"name\":\"Ada\"}}");
        try (Visit visit = judged(width, scheme)) {
            DeskPage desk = DeskPage.signedIn(visit);
            Axe.assertNoViolation(desk.page());
            for (String view :
                    new String[] {
                        "Published",
                        "Reported",
                        "Discarded",
                        "Log",
                        "Statistics",
                        "Rules",
                        "Requests",
                        "Facts"
                    }) {
                desk.view(view);
                Axe.assertNoViolation(desk.page());
            }
        }
    }

    /// axe-core adds its own style to the page, which the policy would block; every other visit
    /// enforces the policy.
    private static Visit judged(int width, ColorScheme scheme) {
        return Visit.with(
                options ->
                        options.setBypassCSP(true)
                                .setColorScheme(scheme)
                                .setViewportSize(width, 800));
    }

    @Test
    void nothingIsWiderThanAPhone() {
        try (Visit visit = Visit.begin(360, ColorScheme.LIGHT)) {
            for (String path :
                    new String[] {
                        "/",
                        "/frameworks/django/",
                        "/compare/django-vs-flask-vs-tornado/",
                        "/pick/?must=orm&want=websockets@3",
                        "/measurements/",
                        "/claims/",
                        "/blog/",
                        POST,
                        POST + "no-script/",
                        "/desk/"
                    }) {
                Page page = visit.open(path);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                Object width = page.evaluate("document.documentElement.scrollWidth");
                Assertions.assertThat(width).as(path).isEqualTo(360);
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
