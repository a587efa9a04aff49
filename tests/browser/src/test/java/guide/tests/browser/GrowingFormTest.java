package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The form is a text and a button until a reader comes to it.
class GrowingFormTest {

    private static final String REST = "**/embed/write-*.js";

    @Test
    void whatWritingTakesIsLoadedWhenSomebodyBegins() {
        List<String> loaded = new ArrayList<>();
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, "page:/small/");
            page.onRequest(request -> loaded.add(request.url()));
            Locator form = Writing.at(page).form();

            assertThat(form.locator("input, select, textarea")).hasCount(1);
            assertThat(form.getByRole(AriaRole.BUTTON)).hasText(new String[] {"Send"});
            assertThat(loaded).noneMatch(url -> url.contains("/write-"));

            Writing.at(page).begin();
            assertThat(loaded).anyMatch(url -> url.contains("/write-"));
        }
    }

    @Test
    void nothingGrowsBelowAPointer() {
        List<String> loaded = new ArrayList<>();
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, "page:/below-a-pointer/");
            page.onRequestFinished(request -> loaded.add(request.url()));
            Locator form = Writing.at(page).form();

            form.hover();
            page.waitForCondition(() -> loaded.stream().anyMatch(url -> url.contains("/write-")));
            assertThat(form.locator("input, select, textarea")).hasCount(1);

            Writing.at(page).begin();
            assertThat(form.getByLabel("Name")).isVisible();
        }
    }

    @Test
    void whatIsTypedBeforeTheRestIsThereStaysWithItsFocus() {
        List<Route> waiting = new ArrayList<>();
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, "page:/slow/");
            page.route(REST, waiting::add);
            Locator text = page.getByLabel("Your comment");
            text.focus();
            page.keyboard().type("Typed at once");
            page.waitForCondition(() -> !waiting.isEmpty());
            assertThat(waiting).hasSize(1);
            waiting.getFirst().fallback();

            assertThat(Writing.at(page).form().getByLabel("Name")).isVisible();
            assertThat(text).isFocused();
            page.keyboard().type(" and on");
            assertThat(text).hasValue("Typed at once and on");
        }
    }

    @Test
    void whatIsWrittenWhereTheRestCannotBeHadIsKept() {
        try (Visit visit = Visit.begin().expecting(".*(ERR_|Failed to (load|fetch)).*")) {
            Page page = open(visit, "page:/without-the-rest/");
            page.route(REST, Route::abort);
            Locator text = page.getByLabel("Your comment");
            text.fill("Kept all the same");
            DeskPage.button(page, "Send").click();
            assertThat(page.locator("comment-thread .guide-bar [role=status]"))
                    .hasText("Couldn't load the latest data.");

            page.unroute(REST);
            Writing.at(page).begin();
            assertThat(text).hasValue("Kept all the same");
            page.reload();
            assertThat(text).hasValue("Kept all the same");
            assertThat(Writing.at(page).form().getByLabel("Name")).isVisible();
        }
    }

    private static Page open(Visit visit, String thread) {
        Page page = HostPage.ofThread(thread).open(visit, "growing/");
        assertThat(page.locator("comment-thread form.guide-form")).isVisible();
        return page;
    }
}
