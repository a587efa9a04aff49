package guide.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/// Drives a form of a thread as a reader.
record Writing(Locator form) {

    /// Returns the form at the end of the thread.
    static Writing at(Page page) {
        return new Writing(page.locator("comment-thread form.guide-form").last());
    }

    /// Comes to the form, which grows then.
    void begin() {
        form.getByLabel("Your comment").focus();
        PlaywrightAssertions.assertThat(form.getByLabel("Name")).isVisible();
    }

    /// Chooses what kind of post it is, behind the line that says it.
    void choose(String kind) {
        if (!form.getByLabel("Type of post").isVisible()) {
            form.locator(".guide-kind > summary").click();
        }
        form.getByLabel("Type of post").selectOption(kind);
    }

    void send(String name, String text) {
        form.getByLabel("Your comment").fill(text);
        sign(name);
    }

    void sign(String name) {
        form.getByLabel("Name").fill(name);
        form.getByRole(AriaRole.BUTTON, named("Send")).click();
    }

    static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
