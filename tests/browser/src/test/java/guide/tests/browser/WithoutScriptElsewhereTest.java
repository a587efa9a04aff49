package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// With JavaScript off, on a blog at another origin than the guide: every form leads back to it.
class WithoutScriptElsewhereTest {

    private static final Pattern ANY = Pattern.compile(".*");

    private final Guide guide = Guide.RUNNING;

    @Test
    void aHeldCommentIsSaidToBeHeldAndItsAuthorDeletesIt() {
        try (HostSite _ = HostSite.withFragment("/quiet/");
                Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = open(reader, "/quiet/");
            write(page.locator("section > form"), "Comment", "From another origin");

            page.waitForURL("**/receipt?*");
            assertThat(page.locator("h1")).hasText("Your comment is waiting for a moderator");
            assertThat(page.getByLabel("Key")).hasValue(Pattern.compile("[\\w-]{43}"));
            String receipt = page.url();
            page.getByText("Back to the page").click();
            page.waitForURL(guide.otherOrigin() + "/quiet/#guide-held");
            assertThat(page.locator("#guide-held")).not().hasAttribute("hidden", ANY);
            assertThat(page.locator("#guide-held")).isInViewport();

            page.navigate(receipt);
            page.getByRole(AriaRole.BUTTON, button("Delete the comment")).click();
            page.waitForURL(guide.otherOrigin() + "/quiet/");
        }
    }

    @Test
    void aReaderVotesAndReplies() {
        String id = guide.published("page:/answered/", "Say something");
        try (HostSite _ = HostSite.withFragment("/answered/");
                Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = open(reader, "/answered/");
            page.getByRole(AriaRole.BUTTON, button("Helpful: 0")).first().click();
            page.waitForURL(guide.otherOrigin() + "/answered/#c-" + id);
            assertThat(page.getByText("Helpful: 1")).isVisible();

            page.locator("summary").first().click();
            write(page.locator(".reply form"), "Reply", "Something");
            page.waitForURL("**/receipt?*");
            page.getByText("Back to the page").click();
            page.waitForURL(guide.otherOrigin() + "/answered/#guide-held");
        }
    }

    private Page open(Visit reader, String path) {
        Page page = reader.context().newPage();
        page.navigate(guide.otherOrigin() + path);
        return page;
    }

    private static void write(Locator form, String field, String text) {
        form.getByLabel(field, new Locator.GetByLabelOptions().setExact(true)).fill(text);
        form.getByLabel("Name").fill("Gil");
        form.getByRole(AriaRole.BUTTON, Writing.named("Send")).click();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
