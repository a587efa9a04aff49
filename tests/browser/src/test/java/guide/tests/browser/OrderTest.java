package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tab order, focus changes, and announcements to screen readers.
class OrderTest {

    private static final String ALONE = "/blog/2026/six-frameworks/script-only/";
    private static final String THREAD = "page:/order/";

    private static final String NAME =
            """
            () => {
              const { activeElement: it } = document;
              return it.ariaLabel ?? it.labels?.[0]?.firstChild.data?.trim() ?? it.labels?.[0]?.textContent.trim() ?? it.textContent.trim();
            }
            """;

    @Test
    void theKeyboardGoesThroughTheThreadAsItReads() {
        Guide.RUNNING.published(THREAD, "Read me in order");
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(ALONE, stage -> stage.withThread(THREAD));
            assertThat(page.getByText("Read me in order")).isVisible();
            page.getByLabel("Your comment").focus();
            // Whoever begins to write is asked for it.
            assertThat(page.getByLabel("Replies to me")).isVisible();

            assertThat(tabs(page, 24))
                    .containsExactly(
                            "Your comment",
                            "Write",
                            "Preview",
                            "Bold",
                            "Italic",
                            "Link",
                            "Quote",
                            "Code",
                            "List",
                            "Markdown supported",
                            "Name",
                            "Website (optional)",
                            "Type of post: Comment",
                            "Replies to me, and when my comment is published",
                            "Everything here",
                            "Send",
                            "Sort by",
                            "Read me in order",
                            "Helpful: 0, comment by Ada",
                            "Not helpful: 0, comment by Ada",
                            "Reply to Ada",
                            "Copy the link to the comment by Ada",
                            "Report the comment by Ada",
                            "Data stored in this browser");
        }
    }

    @Test
    void whatIsWrongIsNextToItsFieldWhichGetsTheFocus() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(ALONE, stage -> stage.withThread("page:/wrong/"));
            Locator form = page.locator("comment-thread form.guide-form");
            form.getByLabel("Your comment").fill("Something");
            DeskPage.button(page, "Send").click();

            Locator name = form.getByLabel("Name");
            assertThat(name).isFocused();
            assertThat(name).hasAttribute("aria-invalid", "true");
            String told = name.getAttribute("aria-describedby");
            assertThat(page.locator("#" + told)).not().isEmpty();
        }
    }

    @Test
    void whatHappensIsToldInLiveRegions() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(ALONE, stage -> stage.withThread("page:/told/"));
            Writing.at(page).send("Ida", "Told to everybody");

            Locator status = page.locator("comment-thread .guide-bar [role=status]");
            assertThat(status).containsText("once a moderator approves it");
            assertThat(page.locator("comment-thread li:focus")).containsText("Told to everybody");
            assertThat(page.locator("comment-thread form.guide-form [role=status]")).hasCount(1);
            assertThat(page.locator("comment-thread form > [role=alert]")).hasCount(1);
            assertThat(page.locator("comment-thread .guide-news[role=status]")).hasCount(1);
            assertThat(page.locator("framework-pick .guide-answer[role=status]")).hasCount(1);
        }
    }

    @Test
    void anElementThatCannotBeFilledSaysSoInALiveRegion() {
        try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
            Page page = visit.open(ALONE, Staged::broken);

            assertThat(page.locator("[data-state=error] > .guide-notice[role=status]")).hasCount(5);
        }
    }

    @Test
    void theDeskMovesTheFocusToTheNextAndTellsWhatWasDone() {
        String first = held("Order at the desk, one");
        held("Order at the desk, two");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.entry("Order at the desk, one").focus();
            desk.page().keyboard().press("p");

            assertThat(desk.page().locator("[data-id='" + first + "']")).hasCount(0);
            assertThat(desk.page().locator(".entry:focus")).containsText("Order at the desk, two");
            assertThat(desk.page().locator("#status[role=status]")).containsText("Published");
        }
    }

    private static String held(String text) {
        return Guide.id(
                Guide.RUNNING.send(
                        "POST",
                        "/v1/comments",
                        "{\"thread\":\"page:/desk-order/\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                                .formatted(text)));
    }

    /// Returns the focused element now and after each press of Tab.
    private static List<String> tabs(Page page, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = (String) page.evaluate(NAME);
            // The link of a contribution is named by its time.
            names.add(name.matches(".*\\d{4}.*") ? "Read me in order" : name);
            page.keyboard().press("Tab");
        }
        return names;
    }
}
