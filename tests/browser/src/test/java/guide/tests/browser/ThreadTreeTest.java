package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Replies stand below what they answer, as far as there is room for that.
class ThreadTreeTest {

    private static final String KEY = "page:/tree/";

    /// A root, and replies of which each answers the one before.
    private static final List<String> CHAIN = new ArrayList<>();

    @BeforeAll
    static void eachAnswersTheOneBefore() {
        CHAIN.add(Guide.RUNNING.published(KEY, "The root"));
        for (int depth = 1; depth <= 5; depth++) {
            CHAIN.add(Guide.RUNNING.reply(KEY, CHAIN.getLast(), "Reply of depth " + depth));
        }
    }

    @Test
    void aReplyStandsBelowWhatItAnswersToTheThirdLevel() {
        try (Visit visit = Visit.begin()) {
            Page page = opened(visit);
            for (int depth = 1; depth <= 3; depth++) {
                assertThat(below(page, depth - 1).and(entry(page, depth))).hasCount(1);
            }
        }
    }

    @Test
    void whatIsDeeperStandsBesideWhatItAnswersWithTheName() {
        try (Visit visit = Visit.begin(390, ColorScheme.DARK)) {
            Page page = opened(visit);
            for (int depth = 4; depth <= 5; depth++) {
                assertThat(below(page, 2).and(entry(page, depth))).hasCount(1);
                assertThat(answers(page, depth)).hasText("@Ada");
            }
            Axe.assertNoViolation(page);
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
        }
    }

    @Test
    void aReplyLeadsToWhatItAnswers() {
        try (Visit visit = Visit.begin()) {
            Page page = opened(visit);
            assertThat(answers(page, 5)).hasAttribute("aria-label", "In reply to Ada");
            answers(page, 5).click();

            assertThat(entry(page, 4)).isFocused();
            assertThat(entry(page, 4)).hasAttribute("aria-current", "true");
        }
    }

    @Test
    void repliesAreFoldedAwayByKeyboardAndALinkIntoThemUnfoldsThem() {
        try (Visit visit = Visit.begin()) {
            Page page = opened(visit);
            Locator fold =
                    entry(page, 0)
                            .getByRole(AriaRole.BUTTON, Writing.named("5 replies to Ada"))
                            .first();
            assertThat(fold).hasText("5 replies");
            fold.focus();
            page.keyboard().press("Enter");
            assertThat(fold).hasAttribute("aria-expanded", "false");
            assertThat(entry(page, 1)).isHidden();

            page.evaluate("id => { location.hash = 'c-' + id }", CHAIN.get(4));
            assertThat(entry(page, 4)).isFocused();
            assertThat(fold).hasAttribute("aria-expanded", "true");
        }
    }

    private static Page opened(Visit visit) {
        Page page = HostPage.ofThread(KEY).open(visit, "tree/");
        // Three replies come with their root.
        DeskPage.button(page, "More replies").click();
        assertThat(entry(page, 5)).isVisible();
        return page;
    }

    private static Locator entry(Page page, int depth) {
        return page.locator("#c-" + CHAIN.get(depth));
    }

    private static Locator below(Page page, int depth) {
        return page.locator("#c-" + CHAIN.get(depth) + " > ol > li");
    }

    private static Locator answers(Page page, int depth) {
        return page.locator("#c-" + CHAIN.get(depth) + " > article .guide-answers");
    }
}
