package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence and plots as a reader meets them: on the guide's pages without a script, in pages of
/// others by elements.
class EvidenceInBrowserTest {

    private static final int PHONE = 390;

    @Test
    void aCellOpensByTheKeyboardWithoutAScriptAndClosesAgain() {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = visit.open("/frameworks/flask/");
            Locator cell = page.locator("#orm");
            assertThat(cell.locator("div.fact")).isHidden();
            cell.locator("button.fact").focus();
            page.keyboard().press("Enter");

            assertThat(cell.locator("div.fact")).isVisible();
            assertThat(cell.locator(".evidence a").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(cell.locator("div.fact")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"orm", "licence", "hello-rate"})
    void whatACellOpensIsInsideThePage(String trait) {
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setJavaScriptEnabled(false).setViewportSize(PHONE, 800))) {
            Locator cell = visit.open("/frameworks/flask/").locator("#" + trait);
            cell.locator("button.fact").click();

            assertThat(cell.locator("div.fact")).isInViewport();
            double left = cell.locator("div.fact").boundingBox().x;
            double right = left + cell.locator("div.fact").boundingBox().width;
            assertThat(left).isNotNegative();
            assertThat(right).isLessThanOrEqualTo(PHONE);
        }
    }

    @Test
    void aCorrectionIsProposedFromACellOfTheGuidesOwnPage() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/frameworks/flask/");
            assertThat(page.locator("comment-thread[data-state=ready]")).isVisible();
            Locator cell = page.locator("#orm");
            cell.locator("button.fact").click();
            cell.getByText("Propose a correction").click();

            assertThat(cell.locator("div.fact")).isHidden();
            assertThat(page.locator("comment-thread").getByLabel("Framework")).hasValue("flask");
            assertThat(page.locator("comment-thread").getByLabel("Source")).isFocused();
        }
    }

    /// A style sheet can give a part of a picture another size than the picture says.
    @Test
    void barsAreAsLongAsTheirNumbers() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/measurements/");
            Locator bars = page.locator("#lines-of-code-hello .mark-bar");
            Locator picture = page.locator("#lines-of-code-hello svg");
            double scale = picture.boundingBox().width / 640;

            assertThat(bars.all())
                    .isNotEmpty()
                    .allSatisfy(
                            bar ->
                                    assertThat(bar.boundingBox().width)
                                            .isCloseTo(
                                                    Double.parseDouble(bar.getAttribute("width"))
                                                            * scale,
                                                    within(1.0)));
        }
    }

    @Test
    void anElementShowsThePlotOfTheFrameworksThatThePageNames() {
        HostPage host =
                HostPage.of(
                        "<framework-plot name=\"json-rate\" frameworks=\"django flask\"></framework-plot>");
        try (Visit visit = Visit.begin()) {
            Page page = host.open(visit, "plot/");
            Locator plot = page.locator("framework-plot[data-state=ready]");

            assertThat(plot.locator("svg g")).hasCount(2);
            assertThat(plot.locator("svg .guide-dot").first()).isVisible();
            plot.locator("summary").click();
            assertThat(plot.locator("tbody th")).hasCount(2);
            Axe.assertNoViolation(page);
        }
    }
}
