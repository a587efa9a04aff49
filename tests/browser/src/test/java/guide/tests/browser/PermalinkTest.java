package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A link to one contribution leads there, wherever in its thread that stands.
class PermalinkTest {

    private static final String KEY = "page:/linked/";
    private static final List<String> ROOTS = new ArrayList<>();
    private static final List<String> REPLIES = new ArrayList<>();

    @BeforeAll
    static void aLongThread() {
        for (int i = 1; i <= 45; i++) {
            ROOTS.add(Guide.RUNNING.published(KEY, "Root number " + i));
        }
        for (int i = 1; i <= 30; i++) {
            REPLIES.add(Guide.RUNNING.reply(KEY, ROOTS.get(30), "Reply number " + i));
        }
    }

    @Test
    void aLinkLeadsToTheFortyFirstComment() {
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, ROOTS.get(40));
            assertLedTo(page, ROOTS.get(40));
            assertThat(page.locator(".guide-list > li")).hasCount(45);
        }
    }

    @Test
    void aLinkLeadsToAReplyBehindMoreReplies() {
        try (Visit visit = Visit.begin(360, ColorScheme.DARK)) {
            assertLedTo(open(visit, REPLIES.get(28)), REPLIES.get(28));
        }
    }

    @Test
    void aLinkOnThePageItselfLeadsThereToo() {
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, ROOTS.get(1));
            assertLedTo(page, ROOTS.get(1));

            page.evaluate("id => { location.hash = 'c-' + id }", ROOTS.get(43));
            assertLedTo(page, ROOTS.get(43));
            assertThat(page.locator("[aria-current]")).hasCount(1);

            page.goBack();
            assertLedTo(page, ROOTS.get(1));
        }
    }

    @Test
    void aLinkToOneThatIsNotThereSaysSo() {
        String elsewhere = Guide.RUNNING.published("page:/linked-elsewhere/", "In another thread");
        for (String id : List.of("nothing-of-that-name", elsewhere, "%22%5D%3Cb%3E")) {
            try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
                Page page = open(visit, id);
                Locator status = page.locator(".guide-bar [role=status]");
                assertThat(status).hasText("That comment isn't here any more.");
                assertThat(status).isInViewport();
                assertThat(page.locator("[aria-current]")).hasCount(0);
            }
        }
    }

    @Test
    void theLinkIsThatOfThePageAlsoWithAnotherBase() {
        try (Visit visit = Visit.begin()) {
            Page page =
                    HostPage.ofThread(KEY)
                            .withHead("<base href=\"/2026/\">")
                            .open(visit, "based/?p=12#somewhere");
            Locator link = page.locator("#c-" + ROOTS.getFirst() + " .guide-by a:has(time)");
            assertThat((String) link.evaluate("it => it.href"))
                    .isEqualTo(Guide.RUNNING.at("/host/based/?p=12#c-" + ROOTS.getFirst()));
            link.click();
            assertLedTo(page, ROOTS.getFirst());
        }
    }

    private static Page open(Visit visit, String id) {
        return HostPage.ofThread(KEY).open(visit, "linked/#c-" + id);
    }

    private static void assertLedTo(Page page, String id) {
        Locator entry = page.locator("#c-" + id);
        assertThat(entry).hasAttribute("aria-current", "true");
        assertThat(entry).isFocused();
        assertThat(entry.locator("article").first()).isInViewport();
    }
}
