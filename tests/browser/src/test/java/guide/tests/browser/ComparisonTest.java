package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The table that readers compare with.
class ComparisonTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    @Test
    void everyCellHasItsHeadsAndTheyStayInSight() {
        try (Visit visit = Visit.begin()) {
            Locator place = comparison(visit).locator(".guide-scroll").first();
            assertThat(place.locator("thead th[scope=col]"))
                    .hasText(new String[] {"Django", "Flask"});
            assertThat(place.locator("tbody th[scope=row]").first()).isVisible();

            place.evaluate("it => it.scrollTo(0, 600)");
            Object gap =
                    place.evaluate(
                            "it => it.querySelector('thead th').getBoundingClientRect().top"
                                    + " - it.getBoundingClientRect().top");
            assertThat(((Number) gap).doubleValue()).isBetween(-1.0, 3.0);
        }
    }

    @Test
    void rowsAndColumnsAreSwappedAndWhatIsTheSameLeftOut() {
        try (Visit visit = Visit.begin()) {
            Locator comparison = comparison(visit);
            Locator rows = comparison.locator(".guide-scroll").first().locator("th[scope=row]");
            int all = rows.count();
            comparison.getByLabel("Only differences").check();
            assertThat(rows.count()).isLessThan(all).isGreaterThan(5);

            comparison.getByLabel("Swap rows and columns").check();
            assertThat(rows).hasText(new String[] {"Django", "Flask"});
        }
    }

    @Test
    void eachGroupOfTraitsIsThereOnce() {
        try (Visit visit = Visit.begin()) {
            List<String> groups = comparison(visit).locator("th[scope=rowgroup]").allTextContents();

            assertThat(groups).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatNobodyHasWrittenIsNotANo() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST, stage -> stage.comparing("robyn-vs-tornado"));
            Locator tasks =
                    page.locator("framework-comparison[data-state=ready] .guide-scroll")
                            .last()
                            .locator("tbody tr");
            assertThat(tasks.first()).isVisible();

            for (Locator task : tasks.all()) {
                assertThat(task.locator("td").first()).hasText("not written yet");
            }
            assertThat(tasks.getByRole(AriaRole.BUTTON, Writing.named("lines")).first())
                    .isVisible();
        }
    }

    @Test
    void theKeyboardOpensTheEvidenceOfACell() {
        try (Visit visit = Visit.begin()) {
            Locator cell = comparison(visit).locator("td:has(button.guide-fact)").first();
            cell.locator("button.guide-fact").focus();
            cell.page().keyboard().press("Enter");
            assertThat(cell.getByText("Checked on")).isVisible();
        }
    }

    @Test
    void theCodeOfATaskIsShownWhereTheReaderIs() {
        try (Visit visit = Visit.begin()) {
            Locator comparison = comparison(visit);
            Locator hello = comparison.getByRole(AriaRole.ROW, Writing.named("hello"));
            hello.getByRole(AriaRole.BUTTON).last().click();

            assertThat(comparison.locator(".guide-code pre").first())
                    .containsText("Flask(__name__)");
            assertThat(comparison.locator(".guide-code h5")).isFocused();
        }
    }

    @Test
    void aCorrectionIsProposedFromItsCellAndSeenAtTheDesk() {
        try (Visit visit = Visit.begin();
                Visit moderator = Visit.begin()) {
            Locator comparison = comparison(visit);
            Locator row = comparison.getByRole(AriaRole.ROW, Writing.named("Admin"));
            row.locator("button.guide-fact").last().click();
            row.getByRole(AriaRole.BUTTON, Writing.named("Correct a fact")).last().click();

            Page page = comparison.page();
            assertThat(page.locator("comment-thread").getByLabel("Framework")).hasValue("flask");
            page.getByLabel("Correct value").selectOption("partial");
            page.getByLabel("Note").fill("By Flask-Admin.");
            page.getByLabel("Source").fill("https://flask-admin.readthedocs.io/");
            Writing.at(page).sign("Kim");
            assertThat(page.getByText("once a moderator approves it")).isVisible();

            Locator entry = DeskPage.signedIn(moderator).entry("frameworks/flask/facts/admin");
            assertThat(entry.locator("ins").first()).isVisible();
        }
    }

    private static Locator comparison(Visit visit) {
        Locator comparison = visit.open(POST).locator("framework-comparison[data-state=ready]");
        assertThat(comparison).isVisible();
        return comparison;
    }
}
