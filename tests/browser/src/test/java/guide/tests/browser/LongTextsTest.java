package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is too long is never cut: its form says by how much.
class LongTextsTest {

    private static final String PASTE =
            "(it, text) => { it.focus(); document.execCommand('insertText', false, text); }";

    @ParameterizedTest
    @CsvSource({
        "comment, Your comment, 10000, a",
        "comment, Your comment, 10000, 🦉",
        "comment, Name, 80, a",
        "comment, Website (optional), 500, a",
        "suggestion, Current text, 1000, a",
        "suggestion, Suggested text, 1000, a",
        "edit, Source, 300, a",
        "review-request, Library, 80, a",
        "review-request, Programming language, 80, a",
        "review-request, Link, 500, a"
    })
    void aPasteStaysWholeAndTheFieldSaysByHowMuchItIsTooLong(
            String kind, String label, int most, String character) {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/paste/").open(visit, "paste/");
            page.getByLabel("Your comment").focus();
            Writing.at(page).choose(kind);
            Locator control =
                    page.locator("comment-thread")
                            .getByLabel(label)
                            .and(page.locator("input, textarea"));
            Locator error =
                    page.locator(".guide-field", has(page, control)).locator(".guide-error");

            control.fill("");
            control.evaluate(PASTE, character.repeat(most));
            assertThat(error).isEmpty();

            control.evaluate(PASTE, character);
            assertThat(error).hasText("1 character too long");

            control.evaluate(PASTE, character.repeat(2_000));
            assertThat(error).hasText("2,001 characters too long");
            assertThat(control).hasValue(character.repeat(most + 2_001));
        }
    }

    @Test
    void whatIsTooLongIsNotSentAndIsThereAfterAReload() {
        String text = "word ".repeat(2_400);
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/too-long/").open(visit, "too-long/");
            page.onRequest(request -> assertThat(request.method()).isEqualTo("GET"));
            Writing.at(page).send("Ida", text);
            assertThat(page.getByLabel("Your comment")).isFocused();
            assertThat(page.getByText("2,000 characters too long")).isVisible();

            page.reload();
            assertThat(page.getByLabel("Your comment")).hasValue(text);
        }
    }

    @Test
    void aChangeThatIsTooLongStaysWholeToo() {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/change-long/").open(visit, "change-long/");
            Writing.at(page).send("Ida", "To be changed");
            Locator own = page.locator("comment-thread article");
            own.getByRole(AriaRole.BUTTON, Writing.named("Edit"))
                    .click(new Locator.ClickOptions().setTimeout(40_000));
            own.getByLabel("New text").fill("x".repeat(12_000));
            own.getByRole(AriaRole.BUTTON, Writing.named("Save")).click();
            assertThat(own.getByText("2,000 characters too long")).isVisible();
            assertThat(own.getByLabel("New text")).hasValue("x".repeat(12_000));
        }
    }

    /// The guide refuses it and names the rule; the browser still has the text.
    @Test
    void withoutAScriptNothingIsCutEither() {
        String text = "x".repeat(10_001);
        try (Visit visit =
                Visit.with(options -> options.setJavaScriptEnabled(false))
                        .expecting(Staged.FAILED)) {
            Page page = visit.open("/blog/2026/six-frameworks/");
            Locator form = page.locator("comment-thread form").last();
            form.getByLabel("Comment", new Locator.GetByLabelOptions().setExact(true)).fill(text);
            form.getByLabel("Name").fill("Gil");
            form.getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.locator("main")).containsText("must have 1 to 10000 characters");
        }
    }

    private static Page.LocatorOptions has(Page page, Locator control) {
        String id = control.getAttribute("id");
        return new Page.LocatorOptions().setHas(page.locator("#" + id));
    }
}
