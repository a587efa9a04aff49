package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Every view of a thread in [EveryLook].
class EveryThreadViewTest {

    private static final String THREAD = "page:/every-thread-view/";

    /// What each kind has fields for.
    private static final Map<String, String> FIELDS =
            Map.of("suggestion", "suggestion", "edit", "edit", "review-request", "request");

    private final Guide guide = Guide.RUNNING;

    @Test
    void whatReadersSeeAndWriteHoldsInEveryLook() {
        aTree();
        try (Visit visit = Visit.judged(1280, ColorScheme.LIGHT)) {
            Page page = open(visit, THREAD);
            assertThat(page.getByText("The fourth level")).isVisible();
            judge(page, "tree");
            theForm(page);
            whatIsOwn(page);
            press(page, "Report");
            judge(page, "report");
            page.locator("li .guide-form").getByText("Cancel").click();
            press(page, "Reply to");
            assertThat(page.locator("li form.guide-form textarea")).isFocused();
            judge(page, "reply");
            page.locator("li .guide-form").getByText("Cancel").click();
            otherKinds(page);
        }
    }

    private static void theForm(Page page) {
        Writing writing = Writing.at(page);
        Locator form = writing.form();
        writing.begin();
        form.getByLabel("Your comment").fill("A **bold** text\n\n- and\n- a list");
        form.getByLabel("Replies to me").check();
        judge(page, "form");
        DeskPage.button(page, "Send").first().click();
        assertThat(form.locator(".guide-error:not(:empty)").first()).isVisible();
        judge(page, "form-errors");
        Writing.tab(page, "Preview").click();
        assertThat(page.locator(".guide-preview strong")).isVisible();
        judge(page, "preview");
        Writing.tab(page, "Write").click();
        form.getByLabel("E-mail address").fill("jo@example.org");
        writing.sign("Jo");
        assertThat(page.locator("article.guide-waiting")).isVisible();
        judge(page, "waiting");
    }

    private static void whatIsOwn(Page page) {
        Locator own = page.locator("article.guide-waiting");
        press(page, "Edit what you wrote");
        judge(page, "edit");
        own.getByText("Cancel").click();
        press(page, "Delete what you wrote");
        judge(page, "delete");
        own.getByText("Cancel").click();
    }

    private static void otherKinds(Page page) {
        Locator form = Writing.at(page).form();
        form.locator("textarea").first().focus();
        for (String kind : List.of("suggestion", "edit", "review-request")) {
            Writing.at(page).choose(kind);
            assertThat(form.locator("[name^='/" + FIELDS.get(kind) + "']").first()).isAttached();
            judge(page, kind);
        }
    }

    private static void press(Page page, String button) {
        DeskPage.button(page, button).first().click();
    }

    @Test
    void whatCannotBeWrittenInHoldsInEveryLook() {
        guide.published("page:/every-closed/", "The last word");
        guide.send(
                "PUT",
                "/v1/moderation/threads",
                "{\"thread\":\"page:/every-closed/\",\"open\":false}",
                "Authorization",
                guide.moderator());
        try (Visit visit = Visit.judged(1280, ColorScheme.LIGHT).expecting(Staged.FAILED)) {
            Page closed = open(visit, "page:/every-closed/");
            assertThat(closed.getByText("Comments are closed.")).isVisible();
            judge(closed, "closed");
            Page empty = open(visit, "page:/every-empty/");
            assertThat(empty.locator("comment-thread form")).isVisible();
            judge(empty, "empty");
            Page failed = visit.context().newPage();
            new Staged(failed).broken();
            failed.navigate(guide.at("/blog/2026/six-frameworks/script-only/"));
            assertThat(failed.locator("comment-thread .guide-notice")).isVisible();
            judge(failed, "error");
        }
    }

    private void aTree() {
        String parent =
                guide.published(
                        THREAD, "The first level, with `code` and a [link](https://example.org/)");
        for (String level : List.of("second", "third", "fourth")) {
            parent = guide.reply(THREAD, parent, "The " + level + " level");
        }
        guide.send(
                "POST",
                "/v1/moderation/comments",
                "{\"thread\":\"%s\",\"body\":\"An answer\",\"author\":{\"name\":\"Grace\"}}"
                        .formatted(THREAD),
                "Authorization",
                guide.moderator());
    }

    private static Page open(Visit visit, String thread) {
        return HostPage.ofThread(thread)
                .withStyle(
                        ":root { color-scheme: light dark } body { background: Canvas; color: CanvasText }")
                .open(visit, "every-view/");
    }

    private static void judge(Page page, String view) {
        EveryLook.judge(page, "thread-" + view);
    }
}
