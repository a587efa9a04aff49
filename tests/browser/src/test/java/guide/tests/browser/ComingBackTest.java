package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// What helps a reader to find their way in a thread, and back into it.
class ComingBackTest {

    @Test
    void theBestComeFirstForWhoWantsThatAtTheNextVisitToo() {
        String key = "page:/best/";
        Guide.RUNNING.published(key, "The first");
        String helpful = Guide.RUNNING.published(key, "The helpful one");
        Guide.RUNNING.published(key, "The last");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "best/");
            helpful(page, helpful).click();
            assertThat(helpful(page, helpful)).hasText("▲ 1");
            assertThat(page.getByText("of each 100 comments")).isHidden();

            page.getByLabel("Sort by").selectOption("best");
            assertOrder(page, "The helpful one", "The first", "The last");
            assertThat(page.getByText("of each 100 comments")).isVisible();

            page.reload();
            assertOrder(page, "The helpful one", "The first", "The last");
            assertThat(page.getByLabel("Sort by")).hasValue("best");
        }
    }

    @Test
    void whatIsNewSinceTheLastVisitIsSaidAndLedTo() {
        String key = "page:/back/";
        String old = Guide.RUNNING.published(key, "Here before");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "back/");
            helpful(page, old).click();
            assertThat(helpful(page, old)).hasText("▲ 1");
            page.reload();
            assertThat(page.getByText("Here before")).isVisible();
            assertThat(page.locator(".guide-since")).hasCount(0);
            page.close();
            String fresh = Guide.RUNNING.published(key, "Written meanwhile");

            Page again = HostPage.ofThread(key).open(visit, "back/");
            Locator since = DeskPage.button(again, "1 new since your last visit");
            since.click();
            assertThat(again.locator("#c-" + fresh)).isFocused();
            assertThat(again.locator("#c-" + fresh + " .guide-badge")).hasText("new");
            assertThat(again.locator("#c-" + old + " .guide-badge")).hasCount(0);
        }
    }

    @Test
    void ofWhoOnlyReadsNothingIsKept() {
        Guide.RUNNING.published("page:/reads/", "Only read");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/reads/").open(visit, "reads/");
            assertThat(page.getByText("Only read")).isVisible();
            page.reload();
            assertThat(page.getByText("Only read")).isVisible();

            assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        }
    }

    @Test
    void aButtonCopiesTheAddressOfAComment() {
        String id = Guide.RUNNING.published("page:/copied/", "To be linked");
        try (Visit visit = Visit.begin()) {
            visit.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = HostPage.ofThread("page:/copied/").open(visit, "copied/?p=1");
            DeskPage.button(page, "Copy the link to the comment by Ada").click();

            assertThat(page.locator(".guide-bar [role=status]")).hasText("Link copied.");
            assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(Guide.RUNNING.at("/host/copied/?p=1#c-" + id));
        }
    }

    @Test
    void aTimeSaysHowLongAgoAndInFullToWhoPointsOrListens() {
        String id = Guide.RUNNING.published("page:/times/", "Just now");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/times/").open(visit, "times/");
            Locator link = page.locator("#c-" + id + " .guide-by a:has(time)");

            assertThat(link.locator("time")).hasText(Pattern.compile("now|seconds? ago"));
            assertThat(link).hasAttribute("title", Pattern.compile(".*20\\d\\d.*:.*"));
            assertThat(link.locator(".guide-unseen"))
                    .hasText(Pattern.compile("\\(.*20\\d\\d.*\\)"));
        }
    }

    private static Locator helpful(Page page, String id) {
        return page.locator("#c-" + id)
                .getByRole(AriaRole.BUTTON, Writing.named("Helpful"))
                .first();
    }

    private static void assertOrder(Page page, String... texts) {
        assertThat(page.locator(".guide-list > li .guide-text")).hasText(texts);
    }
}
