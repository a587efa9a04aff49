package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// What somebody is writing stays, whatever becomes of what they write about.
class OpenFormsTest {

    private final Guide guide = Guide.RUNNING;

    @Test
    void aReplyStaysWhenItsCommentGoes() {
        String key = "page:/goes/";
        guide.published(key, "Before it");
        String gone = guide.published(key, "Soon to go");
        guide.published(key, "Behind it");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "goes/");
            Locator text = replyTo(page, gone);
            text.fill("A long reply");

            remove(gone);
            takeNews(page);

            assertThat(text).hasValue("A long reply");
            assertThat(page.locator("#c-" + gone)).containsText("no longer in the list");
            assertThat(page.locator("comment-thread")).not().containsText("Soon to go");
            assertThat(page.locator(".guide-list > li").nth(1)).containsText("no longer");

            page.locator("#c-" + gone).getByRole(AriaRole.BUTTON, Writing.named("Cancel")).click();
            assertThat(page.locator("#c-" + gone)).hasCount(0);
        }
    }

    @Test
    void aReplyToAReplyStaysWhenAllOfItGoes() {
        String key = "page:/all-goes/";
        String root = guide.published(key, "The root of it");
        String reply = guide.reply(key, root, "The reply to it");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "all-goes/");
            Locator text = replyTo(page, reply);
            text.fill("A reply to the reply");

            remove(reply);
            remove(root);
            takeNews(page);

            assertThat(text).hasValue("A reply to the reply");
            assertThat(page.locator("comment-thread")).not().containsText("The root of it");
        }
    }

    @Test
    void aReplyStaysWhenNewsAreTakenAndTheOrderChanges() {
        String key = "page:/stays/";
        String first = guide.published(key, "Stays where it is");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "stays/");
            Locator text = replyTo(page, first);
            text.fill("Being written");

            guide.published(key, "Something new");
            takeNews(page);
            assertThat(page.getByText("Something new")).isVisible();
            assertThat(text).hasValue("Being written");

            page.getByLabel("Sort by").selectOption("newest");
            assertThat(page.locator(".guide-list > li").first()).containsText("Something new");
            assertThat(text).hasValue("Being written");
        }
    }

    private static Locator replyTo(Page page, String id) {
        Locator entry = page.locator("#c-" + id);
        entry.getByRole(AriaRole.BUTTON, Writing.named("Reply")).first().click();
        return entry.getByLabel("Your comment");
    }

    private static void takeNews(Page page) {
        page.locator(
                        ".guide-news button",
                        new Page.LocatorOptions().setHasText(Pattern.compile("new or edited")))
                .click();
    }

    private void remove(String id) {
        guide.send(
                "PUT",
                "/v1/moderation/" + id,
                "{\"decision\":\"remove\",\"reason\":\"Away\"}",
                "Authorization",
                guide.moderator());
    }
}
