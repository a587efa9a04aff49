package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

/// An element shows at least what the HTML from the server did that it takes the place of.
class AsMuchAsWithoutScriptTest {

    private static final String POST = "/blog/2026/six-frameworks/";
    private static final String READY = "[data-state=ready]";

    /// What a fragment says outside its table and its samples.
    private static final String SAID =
            "h3, h4, .tagline, .summary p, .relations > li, .only-in, .claims > li > p,"
                    + " ul:not([class]) > li";

    @ParameterizedTest
    @ValueSource(strings = {"framework-summary", "framework-comparison"})
    void everyFactHasItsRow(String element) {
        List<String> rows = withoutScript(element, "th[scope=row]");

        try (Visit visit = Visit.begin()) {
            Locator live = visit.open(POST).locator(element + READY);
            assertThat(live).isVisible();
            // A task of which there is code is no row there, because its code opens below it.
            assertThat(live.locator("th[scope=row], .guide-task > summary").count())
                    .isGreaterThanOrEqualTo(rows.size());
            String text = text(live);
            assertThat(rows)
                    .hasSizeGreaterThan(40)
                    .allSatisfy(row -> assertThat(text).contains(row));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework-summary", "framework-comparison"})
    void everythingElseIsSaidToo(String element) {
        List<String> said = withoutScript(element, SAID);

        try (Visit visit = Visit.begin()) {
            Locator live = visit.open(POST).locator(element + READY);
            assertThat(live).isVisible();
            String text = text(live);
            assertThat(said)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(each -> assertThat(text).contains(each));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclone-vs-tornado", "django-vs-flask"})
    void relationsAndWhatOnlyOneHasAreSaid(String slugs) {
        String said = Guide.RUNNING.send("GET", "/v1/comparisons/" + slugs + ".html", "");

        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST, stage -> stage.comparing(slugs));
            Locator live = page.locator("framework-comparison" + READY);
            assertThat(live).isVisible();
            String text = text(live);

            assertThat(text.contains("only in ")).isEqualTo(said.contains("Only in "));
            assertThat(text.contains(" is a fork of ")).isEqualTo(said.contains(" is a fork of "));
        }
    }

    private static List<String> withoutScript(String element, String parts) {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            return visit.open(POST).locator(element).locator(parts).allTextContents().stream()
                    .map(AsMuchAsWithoutScriptTest::comparable)
                    .toList();
        }
    }

    private static String text(Locator place) {
        return comparable(place.textContent());
    }

    /// Marks, blanks and capitals do not count: `Mostly true:` is a badge `mostly true`.
    private static String comparable(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
