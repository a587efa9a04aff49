package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The search field in the head of each page, used with the keyboard alone, and without a script.
class SiteSearchFieldTest {

    @Test
    void aSlashAndAFewLettersLeadToAPage() {
        try (Visit visit = Visit.with(options -> options.setBypassCSP(true))) {
            Page page = visit.open("/about/");
            page.keyboard().press("/");
            assertThat(page.locator("#seek")).isFocused();
            page.keyboard().type("webso");
            Locator first = page.locator("#seek-list [role=option]").first();
            assertThat(first).containsText("WebSockets");
            Axe.assertNoViolation(page);

            page.keyboard().press("ArrowDown");
            assertThat(first).hasAttribute("aria-selected", "true");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("/traits/websockets/$"));
        }
    }

    @Test
    void escapeClosesWhatIsSuggestedAndEnterSearches() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/");
            page.locator("#seek").fill("flask django");
            page.locator("#seek").press("Escape");
            assertThat(page.locator("#seek-list")).isHidden();
            page.locator("#seek").fill("flask django");
            page.locator("#seek").press("Enter");

            assertThat(page.locator("p.found a")).hasText("Django and Flask side by side");
        }
    }

    @Test
    void nothingThatIsTypedIsSent() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/");
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.url()));
            page.locator("#seek").click();
            page.keyboard().type("djan");
            assertThat(page.locator("#seek-list [role=option]").first()).containsText("Django");

            Assertions.assertThat(sent)
                    .anyMatch(url -> url.endsWith("/search/"))
                    .noneMatch(url -> url.contains("dj") || url.contains("?"));
        }
    }

    @Test
    void withoutAScriptTheFieldIsAForm() {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = visit.open("/");
            page.locator("#seek").fill("orm");
            page.locator("#seek").press("Enter");

            assertThat(page.locator("section.found").first()).containsText("ORM");
        }
    }
}
