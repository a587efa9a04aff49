package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// The table of what each framework supports: an answer opens where it stands, and without a script
/// leads to where it is explained.
class SiteMatrixTest {

    private static final String CELL = ".matrix td > a[href='/frameworks/django/#websockets']";

    @Test
    void anAnswerOpensItsEvidenceOverThePage() {
        try (Visit visit = Visit.with(options -> options.setBypassCSP(true))) {
            Page page = visit.open("/frameworks/");
            page.locator(CELL).press("Enter");
            Locator opened = page.locator(".matrix div.fact:popover-open");
            assertThat(opened).containsText("Checked");
            assertThat(opened.locator("a").last()).hasText("Django: WebSockets");
            assertThat(page).hasURL(Pattern.compile("/frameworks/$"));
            Axe.assertNoViolation(page);

            page.keyboard().press("Escape");
            assertThat(opened).hasCount(0);
            page.locator(CELL).press("Enter");
            assertThat(opened).hasCount(1);
            page.keyboard().press("Tab");
            assertThat(opened.locator("a:focus")).hasCount(1);
        }
    }

    @Test
    void withoutAScriptItLeadsToItsRow() {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = visit.open("/frameworks/");
            page.locator(CELL).press("Enter");
            assertThat(page).hasURL(Pattern.compile("/frameworks/django/#websockets$"));
        }
    }
}
