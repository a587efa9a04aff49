package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// The elements in pages that have the style sheets which are used most, light and dark, on a phone
/// and on a desk; with `-Dpictures=true` they are taken pictures of.
class ThemesTest {

    private static final String KEY = "page:/themes/";
    private static final Path PICTURES = ProjectRoot.root().resolve("docs/pictures");

    static Stream<Arguments> sheets() {
        return Stream.of(HostSheet.values())
                .flatMap(
                        sheet ->
                                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                        .map(scheme -> Arguments.of(sheet, scheme)));
    }

    @BeforeAll
    static void somebodyWrote() {
        assumeTrue(HostSheet.areInstalled(), "bin/npm-install target/themes tests/themes");
        String text = "Of *this*, with [a link](https://a.example/):\n\n- one\n- two\n\n> quoted";
        String id = Guide.RUNNING.published(KEY, text);
        Guide.RUNNING.reply(KEY, id, "An answer with `code` in it.");
    }

    /// A select is as high as a button, and what is in a row stands in it.
    @ParameterizedTest
    @MethodSource("sheets")
    void whateverThePageLooksLikeAllCanBeReadAndNothingScrollsSideways(
            HostSheet sheet, ColorScheme scheme) {
        try (Visit visit = Visit.begin(390, scheme)) {
            Page page = opened(visit, sheet, scheme);
            for (int width : new int[] {390, 1280}) {
                new Look(width, scheme).take(page);
                Axe.assertNoViolationIn(page, "comment-thread", "framework-comparison");
                assertThat(wider(page)).isLessThanOrEqualTo(0);
                double order = height(page.locator(".guide-bar select").first());
                double send = height(page.locator(".guide-send").first());
                assertThat(order).isBetween(send - 8, send + 8);
                if (Boolean.getBoolean("pictures") && isTaken(width, scheme)) {
                    page.evaluate("scrollTo(0, 0)");
                    page.screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(PICTURES.resolve(name(sheet, width, scheme))));
                }
            }
        }
    }

    @Test
    void aPageSetsAccentSizeAvatarAndTheButtonThatSends() {
        try (Visit visit = Visit.begin()) {
            Page page =
                    HostPage.ofThread(KEY)
                            .withStyle(
                                    "comment-thread { --guide-accent: #a00000; --guide-size: 20px; --guide-avatar: 40px; }"
                                            + " .other { --guide-button: #005500; --guide-button-text: #ffff00; }")
                            .open(visit, "themes/");
            Locator send = page.locator(".guide-send").first();

            assertThat(send).hasCSS("background-color", "rgb(160, 0, 0)");
            assertThat(page.locator(".guide-text").first()).hasCSS("font-size", "20px");
            assertThat(page.locator(".guide-face").first()).hasCSS("width", "40px");

            page.evaluate("document.querySelector('comment-thread').className = 'other'");
            assertThat(send).hasCSS("background-color", "rgb(0, 85, 0)");
            assertThat(send).hasCSS("color", "rgb(255, 255, 0)");
        }
    }

    /// By how many pixels the page is wider than its window.
    private static int wider(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }

    /// With the form as it is when somebody writes.
    private static Page opened(Visit visit, HostSheet sheet, ColorScheme scheme) {
        Page page = sheet.page(KEY, scheme == ColorScheme.DARK).open(visit, "themes/");
        assertThat(page.locator("framework-comparison[data-state=ready]")).isVisible();
        Writing.at(page).begin();
        return page;
    }

    private static double height(Locator place) {
        return place.boundingBox().height;
    }

    private static boolean isTaken(int width, ColorScheme scheme) {
        return (width == 390) == (scheme == ColorScheme.DARK);
    }

    private static String name(HostSheet sheet, int width, ColorScheme scheme) {
        return String.format(
                Locale.ROOT,
                "theme-%s-%d-%s.png",
                sheet.name().toLowerCase(Locale.ROOT),
                width,
                scheme.name().toLowerCase(Locale.ROOT));
    }
}
