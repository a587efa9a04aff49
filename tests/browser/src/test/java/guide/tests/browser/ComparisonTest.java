package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

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
            Locator missing =
                    page.locator("framework-comparison[data-state=ready] .guide-task > summary")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText("Robyn: not written yet"));

            assertThat(missing).hasCount(1);
            assertThat(missing).containsText("Tornado: ");
            assertThat(missing).containsText("lines");
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
    void theCodeOfATaskIsSideBySideInColoursAndCopied() {
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setPermissions(
                                        List.of("clipboard-read", "clipboard-write")))) {
            Locator task = comparison(visit).locator(".guide-task", text("hello"));
            task.locator("summary").press("Enter");

            assertThat(task.locator(".guide-code h5")).hasText(new String[] {"Django", "Flask"});
            Locator flask = task.locator(".guide-code > div").last();
            assertThat(flask.locator("pre")).containsText("Flask(__name__)");
            assertThat(flask.locator(".guide-code-k").first()).hasText("from");
            flask.getByRole(AriaRole.BUTTON).press("Enter");
            assertThat(flask.getByRole(AriaRole.BUTTON)).hasText("Copied");
            assertThat(task.page().evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(flask.locator("pre").textContent());
        }
    }

    @Test
    void oneMoreAndOneFewerAreCompared() {
        try (Visit visit = Visit.begin()) {
            Locator comparison = comparison(visit);
            comparison.getByLabel("Only differences").check();
            comparison.getByRole(AriaRole.BUTTON, Writing.named("+ Add")).press("Enter");
            Locator others = comparison.locator("thead select");
            assertThat(others).isFocused();
            assertThat(others.locator("option[value=flask]")).hasCount(0);
            others.selectOption("tornado");
            comparison.locator("thead select + button").press("Enter");
            Locator heads = comparison.locator("thead").first().locator("th[scope=col]");
            assertThat(heads).hasCount(3);
            assertThat(heads.last()).containsText("Tornado");
            assertThat(comparison.getByLabel("Only differences")).isChecked();

            comparison.getByRole(AriaRole.BUTTON, Writing.named("Remove Flask")).press("Enter");
            assertThat(heads).hasText(new String[] {"Django", "Tornado"});
            assertThat(comparison.locator(".guide-scroll")).isFocused();
        }
    }

    @Test
    void rowsAreFoundByGroupAndText() {
        try (Visit visit = Visit.begin()) {
            Locator comparison = comparison(visit);
            Locator rows = comparison.locator(".guide-scroll th[scope=row]");
            int all = rows.count();
            comparison.getByLabel("All groups").selectOption("security");
            assertThat(comparison.locator("th[scope=rowgroup]")).hasCount(1);
            comparison.getByLabel("All groups").selectOption("");
            comparison.getByLabel("Search in rows").fill("wsgi asgi");
            assertThat(comparison.locator(".guide-bar [role=status]"))
                    .hasText(Pattern.compile("^Rows: [1-9]\\d* of " + all + "$"));
            assertThat(rows.first()).containsText("Server interface");
        }
    }

    @Test
    void aGroupSaysHowManyOfItsRowsDifferAndCloses() {
        try (Visit visit = Visit.begin()) {
            Locator group = comparison(visit).locator("tbody:has(.guide-fold)").first();
            int differing = group.locator("tr.guide-differs").count();
            assertThat(group.locator("th[scope=rowgroup]"))
                    .containsText("Different: " + differing + " of ");
            group.locator(".guide-fold").press("Enter");
            assertThat(group.locator("th[scope=row]").first()).isHidden();
            assertThat(group.locator(".guide-fold")).hasAttribute("aria-expanded", "false");
        }
    }

    @Test
    void numbersAreBarsOnOneAxisAndWhatIsAboutOneIsFolded() {
        try (Visit visit = Visit.begin()) {
            Locator comparison = comparison(visit);
            Locator bars =
                    comparison
                            .locator("tr", text("Packages installed"))
                            .first()
                            .locator(".guide-figures .guide-meter > i");
            assertThat(bars).hasCount(2);
            assertThat(comparison.locator(".guide-figures .guide-meter > b").first()).isAttached();
            assertThat(comparison.locator(".guide-claims").first()).isVisible();
            assertThat(comparison.locator(".guide-claims").last()).isHidden();
            assertThat(comparison.locator("details:has(> .guide-claims) > summary"))
                    .containsText("About only one of them: ");
        }
    }

    @Test
    void onAPhoneATraitIsABlockWithALineForEach() {
        try (Visit visit = Visit.begin(390, ColorScheme.LIGHT)) {
            Locator cells =
                    comparison(visit).locator("tr", text("Admin interface")).first().locator("td");
            assertThat(cells.last().boundingBox().y).isGreaterThan(cells.first().boundingBox().y);
            assertThat(cells.last().boundingBox().x).isEqualTo(cells.first().boundingBox().x);
            assertThat(cells.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
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

    private static Locator.LocatorOptions text(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Locator comparison(Visit visit) {
        Locator comparison = visit.open(POST).locator("framework-comparison[data-state=ready]");
        assertThat(comparison).isVisible();
        return comparison;
    }
}
