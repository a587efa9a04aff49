package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// The colours of code can be read: at least 4.5 to 1 (WCAG 2.2, 1.4.3), in light and dark.
class CodeContrastTest {

    private static final double LEAST = 4.5;

    /// A canvas lays the grounds over each other, and turns every notation into red, green and
    /// blue.
    private static final String CONTRASTS =
            """
            parts => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const seen = colours => {
                for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
              };
              const light = rgb => rgb.map(each => each / 255)
                .map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
                .reduce((sum, each, i) => sum + each * [.2126, .7152, .0722][i], 0);
              return parts.map(part => {
                const grounds = [];
                for (let at = part; at; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
                const both = [light(seen(grounds)), light(seen([...grounds, getComputedStyle(part).color]))];
                return (Math.max(...both) + .05) / (Math.min(...both) + .05);
              });
            }
            """;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void onAPage(ColorScheme scheme) {
        try (Visit visit = Visit.begin(1280, scheme)) {
            Page page = visit.open("/frameworks/flask/");
            assertReadable(page.locator("pre [class^=code-]"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void inAnElement(ColorScheme scheme) {
        try (Visit visit = Visit.begin(1280, scheme)) {
            Page page =
                    visit.open(
                            "/embed/?element=framework-comparison&framework=django&framework=flask");
            Locator task = page.locator(".guide-task").first();
            task.locator("summary").click();
            assertThat(task.locator("pre").first()).isVisible();
            assertReadable(task.locator("[class^=guide-code-]"));
        }
    }

    private static void assertReadable(Locator parts) {
        List<?> contrasts = (List<?>) parts.evaluateAll(CONTRASTS);

        assertThat(contrasts)
                .hasSizeGreaterThan(20)
                .allSatisfy(each -> assertThat(((Number) each).doubleValue()).isGreaterThan(LEAST));
    }
}
