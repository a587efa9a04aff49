package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

/// Moderators write rules in forms, see what they would hold, and need no JSON for it.
class DeskRulesTest {

    private static final String THREAD = "page:/desk-rules-test/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aRuleIsTriedOnThePostsThatItWouldHoldThenSavedSwitchedOffAndRemoved() {
        held("Cheap quokka plushies");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Rules");
            int before = rules(page).count();

            DeskPage.button(page, "Add a rule").click();
            Locator rule = rules(page).last();
            assertThat(name(rule)).isFocused();
            name(rule).fill("quokkas");
            labelled(rule, "Words or phrases").fill("quokka\n\n  wombat  ");
            DeskPage.button(page, "Test rules").click();
            Locator found = page.locator(".trial li", containing("Cheap quokka plushies"));
            assertThat(found.first()).containsText("Ada in " + THREAD);
            assertThat(rule.locator("output")).containsText("Would hold 1 of ");

            rule.getByLabel("On", exactly()).uncheck();
            DeskPage.button(page, "Test rules").click();
            assertThat(rule.locator("output")).containsText("Would hold 1 of ");
            assertThat(found).hasCount(0);

            save(page);
            desk.view("Log");
            desk.view("Rules");
            assertThat(rules(page)).hasCount(before + 1);
            rule = rules(page).last();
            assertThat(rule.locator("legend")).hasText("quokkas");
            assertThat(rule.getByLabel("On", exactly())).not().isChecked();
            assertThat(labelled(rule, "Words or phrases")).hasValue("quokka\nwombat");

            rule.getByRole(AriaRole.BUTTON).click();
            assertThat(rules(page)).hasCount(before);
            save(page);
            assertThat(rules(page)).hasCount(before);
        }
    }

    @Test
    void eachTypeAsksForItsOwnLimitOnly() {
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Rules");
            DeskPage.button(page, "Add a rule").click();
            Locator rule = rules(page).last();
            Locator limits = rule.locator(".limits");

            labelled(rule, "Looks at").selectOption("rate");
            assertThat(limits.locator("input")).hasCount(2);
            labelled(rule, "Looks at").selectOption("kind");
            assertThat(limits.locator("input[type=checkbox]")).hasCount(4);
            labelled(rule, "Looks at").selectOption("mixed-scripts");
            assertThat(limits.locator("input, textarea")).hasCount(0);
            labelled(rule, "Looks at").selectOption("links");
            assertThat(limits.locator("input")).hasValue("3");
        }
    }

    @Test
    void whatIsRefusedIsSaidAtTheRuleThatItIsAbout() {
        try (Visit visit = Visit.begin().expecting("error: .* 400 .*/moderation/rules:.*")) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Rules");
            for (int n = 0; n < 2; n++) {
                DeskPage.button(page, "Add a rule").click();
                name(rules(page).last()).fill("twice");
            }

            DeskPage.button(page, "Save rules").click();

            assertThat(rules(page).last().locator(".outcome"))
                    .hasText("name must be the name of one rule only.");
        }
    }

    @Test
    void rulesAreStillThereAsJson() {
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Rules");
            page.getByText("Advanced: the rules as JSON").click();
            Locator text = page.getByLabel("Rules as JSON");

            text.fill("[{]");
            DeskPage.button(page, "Use this JSON").click();
            assertThat(page.locator("#rules-fault")).containsText("not valid JSON");
            assertThat(text).isFocused();

            text.fill("[{\"name\": \"long\", \"type\": \"length\", \"most\": 0}]");
            DeskPage.button(page, "Use this JSON").click();
            assertThat(rules(page)).hasCount(1);
            assertThat(name(rules(page).first())).hasValue("long");
            assertThat(rules(page).first().locator(".limits input")).hasValue("0");
        }
    }

    private void held(String text) {
        guide.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                        .formatted(THREAD, text));
    }

    private static void save(Page page) {
        DeskPage.button(page, "Save rules").click();
        assertThat(page.locator("#status")).containsText("Rules saved");
    }

    private static Locator rules(Page page) {
        return page.locator("fieldset.rule");
    }

    private static Locator labelled(Locator rule, String label) {
        return rule.getByLabel(label);
    }

    private static Locator name(Locator rule) {
        return rule.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name Shown as"));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
