package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/// The desk's statistics: plots with their numbers, and the counts beside the views.
class DeskStatisticsTest {

    private static final Pattern STATISTICS = Pattern.compile("/v1/moderation/statistics\\?.*");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void whatWasCountedIsShownInPlotsAndInNumbers() {
        try (Visit visit = Visit.begin()) {
            Page page = statistics(visit);

            assertThat(page.locator("main")).containsText("Now: 3 waiting, 1 reported.");
            assertThat(page.locator("main svg[aria-label^='Contributions: 16; most, 9, on']"))
                    .isVisible();
            assertThat(row(page, "Held by reason", "links")).containsText("5");
            assertThat(row(page, "Time to decision", "10 to 60 minutes")).containsText("2");
            assertThat(page.getByText("page:/a-post/")).isVisible();
            page.getByText("All days as a table").click();
            assertThat(page.locator("[aria-label='By day'] tbody tr")).hasCount(30);
        }
    }

    @Test
    void theViewsSayHowMuchThereIs() {
        try (Visit visit = Visit.begin()) {
            Page page = DeskPage.signedIn(visit).page();
            page.route(STATISTICS, route -> route.fulfill(counted()));
            page.reload();

            assertThat(page.locator("nav [href='#queue'] .count")).hasText("3");
            assertThat(page.locator("nav [href='#reported'] .count")).hasText("1");
            assertThat(page.locator("nav [href='#published'] .count")).hasText("+16");
        }
    }

    @Test
    void anotherSpanIsChosenByKeysAndKeepsTheFocus() {
        try (Visit visit = Visit.begin()) {
            Page page = statistics(visit);
            Locator span = page.getByLabel("The last");
            span.focus();

            page.waitForRequest(
                    request ->
                            request.url().contains("from=" + today.minusDays(6))
                                    && request.url().contains("to=" + today),
                    () -> page.keyboard().press("ArrowUp"));

            assertThat(page.getByLabel("The last")).isFocused();
            assertThat(page.getByLabel("The last")).hasValue("7");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, ltr", "1280, DARK, rtl", "390, LIGHT, rtl", "390, DARK, ltr"})
    void theyHaveNoViolationAndNothingIsCutOff(int width, ColorScheme scheme, String direction) {
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setViewportSize(width, 900)
                                        .setColorScheme(scheme)
                                        .setBypassCSP(true))) {
            Page page = statistics(visit);
            page.evaluate("to => document.documentElement.dir = to", direction);

            Axe.assertNoViolation(page);
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            String name = "statistics-%d-%s-%s.png".formatted(width, scheme, direction);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/pictures", name.toLowerCase(Locale.ROOT))));
        }
    }

    private Page statistics(Visit visit) {
        DeskPage desk = DeskPage.signedIn(visit);
        desk.page().route(STATISTICS, route -> route.fulfill(counted()));
        desk.view("Statistics");
        return desk.page();
    }

    private static Locator row(Page page, String table, String head) {
        return page.locator("[aria-label='" + table + "'] tr")
                .filter(new Locator.FilterOptions().setHasText(head));
    }

    private Route.FulfillOptions counted() {
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(
                        """
                        {"from": "%s", "to": "%s", "now": {"waiting": 3, "reported": 1}, "days": [
                         {"day": "%s", "contributions": {"comment": 7}, "held": {"new": 2},
                          "reasons": {"trust": 2}, "reports": {}, "decisions": {}, "waits": {}},
                         {"day": "%s", "contributions": {"comment": 8, "edit": 1},
                          "held": {"new": 5}, "reasons": {"links": 5, "trust": 2},
                          "reports": {"spam": 2}, "decisions": {"publish": 3, "spam": 1},
                          "waits": {"under-1-hour": 2, "longer": 1}}],
                         "busiest": {"month": "%s", "threads": [
                          {"thread": "page:/a-post/", "contributions": 12},
                          {"thread": "framework:flask", "contributions": 4}]}}
                        """
                                .formatted(
                                        today.minusDays(29),
                                        today,
                                        today.minusDays(9),
                                        today.minusDays(1),
                                        today.toString().substring(0, 7)));
    }
}
