package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// The page of a comparison in a browser: with a script, without one, by keyboard, on a phone.
class SiteComparisonTest {

    private static final String TWO = "/compare/django-vs-flask/";
    private static final String SHOWN = "[data-group]:not([hidden]) tbody tr:not([hidden])";

    @Test
    void theFilterWorksWhileSomebodyTypesAndTheAddressKeepsIt() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(TWO);
            int all = page.locator(SHOWN).count();
            page.getByLabel(Pattern.compile("Differences only")).check();
            page.locator(".filter input[name=q]").fill("asgi");
            assertThat(page.locator(".filter [role=status]"))
                    .hasText(Pattern.compile("^[1-9]\\d* of " + all + " rows$"));
            assertThat(page).hasURL(Pattern.compile("\\?show=differences&q=asgi$"));
            List<String> shown = titles(page);

            // The server shows the same for the address that the script has made.
            page.reload();
            Assertions.assertThat(titles(page)).isEqualTo(shown).isNotEmpty();

            page.getByText("All rows").click();
            Assertions.assertThat(page.locator(SHOWN).count()).isEqualTo(all);
        }
    }

    @Test
    void withoutAScriptTheFormAsksTheServer() {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = visit.open(TWO);
            page.locator(".filter select").selectOption("security");
            page.locator(".filter button").click();
            assertThat(page.locator("[data-group]:not([hidden])")).hasCount(1);

            page.locator(".add > summary").press("Enter");
            page.locator(".add select").selectOption("tornado");
            page.locator(".add button").press("Enter");
            assertThat(page)
                    .hasURL(Pattern.compile("/django-vs-flask-vs-tornado/\\?group=security$"));
            page.getByLabel("Remove Flask").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/django-vs-tornado/\\?group=security$"));
        }
    }

    @Test
    void theHeadStaysInSightWhileSomebodyScrolls() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(TWO);
            page.locator("[data-group=security]").scrollIntoViewIfNeeded();
            Assertions.assertThat(page.locator(".compared").boundingBox().y).isBetween(-1.0, 900.0);
            page.mouse().wheel(0, 600);
            page.waitForFunction("scrollY > 900");
            Assertions.assertThat(page.locator(".compared").boundingBox().y).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void onAPhoneATraitIsABlockWithALineForEach() {
        try (Visit visit = Visit.begin(390, ColorScheme.LIGHT)) {
            Page page =
                    visit.open("/compare/bottle-vs-django-vs-falcon-vs-flask-vs-sanic-vs-tornado/");
            Locator cells = page.locator("tr:has([href='/traits/orm/']) td");
            double left = cells.first().boundingBox().x;
            double below = cells.first().boundingBox().y;
            for (int i = 1; i < 6; i++) {
                Assertions.assertThat(cells.nth(i).boundingBox().x).isEqualTo(left);
                Assertions.assertThat(cells.nth(i).boundingBox().y).isGreaterThan(below);
                below = cells.nth(i).boundingBox().y;
            }
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void codeIsCopied() {
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setPermissions(
                                        List.of("clipboard-read", "clipboard-write")))) {
            Page page = visit.open(TWO);
            Locator code = page.locator("details[name=task][open] figure.code").first();
            code.locator("button.copy").press("Enter");
            assertThat(code.locator("button.copy")).hasText("Copied");
            Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(code.locator("code").textContent());
        }
    }

    private static List<String> titles(Page page) {
        return page.locator(SHOWN + " th a").allTextContents();
    }
}
