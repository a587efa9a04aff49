package guide.tests.tasks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// What a reader does below a page with a thread of the guide.
record OwnReader(CountedPage counted) {

    void take(Task task) {
        switch (task) {
            case POST -> post();
            case REPLY -> reply();
            case CHANGE -> change();
            case DELETE -> delete();
            case VOTE -> vote();
            case SORT -> sort();
            case COPY -> copy();
            case MAIL -> mail();
            default -> report();
        }
    }

    private void post() {
        counted.typeInto(form().getByLabel("Your comment"), "The first one of mine");
        counted.typeInto(form().getByLabel("Name"), "Jo");
        counted.click(button(form(), "Send"));
        own("The first one of mine").waitFor();
    }

    private void reply() {
        counted.click(button(ada("Alpha"), "Reply to Ada"));
        Locator reply = page().locator("li form.guide-form");
        counted.typeInto(reply.locator("textarea"), "Mine too");
        counted.click(button(reply, "Send"));
        own("Mine too").waitFor();
    }

    private void change() {
        counted.click(button(own("The first one of mine"), "Edit"));
        Locator form = page().locator("article form");
        counted.typeInto(form.locator("textarea"), "And changed. ");
        counted.click(button(form, "Save"));
        own("And changed.").waitFor();
    }

    private void delete() {
        Locator mine = own("And changed.");
        counted.click(button(mine, "Delete"));
        counted.click(button(mine, "Yes, delete it"));
        page().waitForCondition(() -> mine.count() == 0);
    }

    private void vote() {
        counted.click(button(ada("Alpha"), "Helpful"));
        page().locator("article [aria-pressed=true]").waitFor();
    }

    private void sort() {
        counted.choose(page().getByLabel("Sort by"), "newest");
        page().locator("comment-thread .guide-list > li").first().waitFor();
    }

    private void copy() {
        counted.click(button(ada("Alpha"), "Copy the link"));
        page().getByText("copied").first().waitFor();
    }

    private void mail() {
        counted.typeInto(form().getByLabel("Your comment"), "Tell me of replies");
        counted.click(form().getByLabel("Replies to me"));
        counted.typeInto(form().getByLabel("E-mail address"), "jo@example.org");
        counted.click(button(form(), "Send"));
        page().getByText("e-mailed when it is published").waitFor();
    }

    private void report() {
        counted.click(button(ada("Beta"), "Report"));
        counted.click(button(page().locator("comment-thread"), "Send report"));
        page().getByText("A moderator will look at it").waitFor();
    }

    private Page page() {
        return counted.page();
    }

    private Locator form() {
        return page().locator("comment-thread form.guide-form").first();
    }

    private Locator own(String text) {
        return page().locator("article.guide-waiting")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator ada(String text) {
        return page().locator("article", new Page.LocatorOptions().setHasText(text)).first();
    }

    static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
