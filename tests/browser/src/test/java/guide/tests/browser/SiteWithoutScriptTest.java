package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

/// With JavaScript off, everything on the guide's own pages can be read, and filtered by forms.
class SiteWithoutScriptTest {

    private Visit reader;

    @BeforeEach
    void begin() {
        reader = Visit.with(options -> options.setJavaScriptEnabled(false));
    }

    @AfterEach
    void end() {
        reader.close();
    }

    /// What a script adds, such as buttons, is no text of the page.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/frameworks/",
                "/frameworks/django/",
                "/compare/",
                "/compare/django-vs-flask/",
                "/pick/",
                "/traits/websockets/",
                "/claims/",
                "/measurements/",
                "/changes/",
                "/about/",
                "/privacy/",
                "/search/"
            })
    void everyFactAndFigureThatAScriptShowsIsThereWithoutOne(String path) {
        Page without = reader.open(path);
        try (Visit other = Visit.begin()) {
            Page with = other.openWhole(path);
            for (String part : new String[] {"main h2", "main th", "main td", "main dd"}) {
                assertThat(without.locator(part).allTextContents())
                        .as(path + " " + part)
                        .containsAll(with.locator(part).allTextContents());
            }
        }
        assertThat(without.locator("main").innerText()).hasSizeGreaterThan(150);
    }

    @Test
    void anAnswerOpensItsEvidence() {
        Page page = reader.open("/frameworks/django/");
        Locator fact = page.locator("#orm");
        fact.locator("button.fact, summary").first().click();

        assertThat(fact.getByText("Checked").first()).isVisible();
    }

    @Test
    void aComparisonIsChosenAndItsRowsFilteredByForms() {
        Page page = reader.open("/compare/");
        page.getByLabel("Django", exactly()).check();
        page.getByLabel("Flask", exactly()).check();
        button(page.locator("form.compare"), "Compare").click();
        page.waitForURL("**/compare/django-vs-flask/");
        int all = page.locator("main th[scope=row]").count();

        page.getByLabel(Pattern.compile("Differences only")).check();
        button(page.locator("form.filter"), "Filter").click();
        page.waitForURL("**/compare/django-vs-flask/?show=differences*");

        assertThat(page.locator("main th[scope=row]:visible").count()).isBetween(1, all - 1);
    }

    @Test
    void needsAreSaidByAForm() {
        Page page = reader.open("/pick/");
        page.locator("#add").selectOption("orm");
        page.locator("#as-must").click();
        page.waitForURL("**/pick/?*must=orm*");

        assertThat(page.locator("main")).containsText("Django");
        assertThat(page.locator("form.needs .chips")).containsText("ORM");
    }

    @Test
    void aSearchIsAFormOnEveryPage() {
        Page page = reader.open("/about/");
        page.locator("#seek").fill("flask websockets");
        page.locator("#seek").press("Enter");
        page.waitForURL("**/search/?q=flask+websockets");

        assertThat(page.locator("main .answers")).containsText("Flask");
    }

    @Test
    void aSnippetIsMadeByAForm() {
        Page page = reader.open("/embed/");
        page.locator("input[name=element][value=framework-summary]").check();
        page.locator("input[name=framework][value=flask]").check();
        button(page.locator("form.embed"), "Show").click();
        page.waitForURL("**/embed/?*framework-summary*");

        assertThat(page.locator("pre code")).containsText("slug=\"flask\"");
    }

    @Test
    void aThreadLeadsToItsCommentsAndAForm() {
        Page page = reader.open("/frameworks/django/");

        assertThat(page.locator(".discussion form, .discussion a[href*=thread]").count())
                .isPositive();
    }

    @Test
    void whatAPageDoesNotShowOfAThreadIsOnPagesOfItsOwn() {
        String thread = "comparison:bottle-vs-cherrypy";
        for (int i = 0; i <= 20; i++) {
            Guide.RUNNING.published(thread, "Number " + i + ".");
        }
        Page page = reader.open("/compare/bottle-vs-cherrypy/");
        page.getByText("More comments").click();
        page.waitForURL("**/threads/?thread=comparison*cursor=*");

        assertThat(page.locator("main")).containsText("Number 20.");
        assertThat(page.locator("nav[aria-label=Site]")).isVisible();
        page.getByText("Read it from its beginning").click();
        assertThat(page.locator("main")).containsText("Number 0.");
        page.locator("main .lead a").click();
        page.waitForURL("**/compare/bottle-vs-cherrypy/");
    }

    private static Locator button(Locator form, String name) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
