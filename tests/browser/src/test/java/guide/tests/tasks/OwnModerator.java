package guide.tests.tasks;

import static guide.tests.tasks.OwnReader.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.util.List;

/// What a moderator does at the guide's desk.
record OwnModerator(CountedPage counted) {

    void take(Task task) {
        come(task == Task.APPROVE || task == Task.FIND ? "Queue" : "Published");
        counted.begin();
        switch (task) {
            case APPROVE -> approve();
            case REMOVE -> remove();
            case FIND -> find();
            case BLOCK -> block();
            case CLOSE -> close();
            default -> pin();
        }
    }

    /// To where the desk shows what the task is about: what waits, or what is published.
    private void come(String view) {
        for (String each : List.of("Log", view)) {
            page().locator("#views a", new Page.LocatorOptions().setHasText(each)).click();
            page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(each)).waitFor();
        }
        page().locator("main:not([aria-busy])").waitFor();
    }

    private void approve() {
        Locator waiting = entry("What waits");
        counted.click(button(waiting, "Publish"));
        page().waitForCondition(() -> waiting.count() == 0);
    }

    private void remove() {
        Locator delta = entry("Delta");
        counted.click(button(delta, "Remove"));
        page().waitForCondition(() -> delta.count() == 0);
    }

    private void find() {
        counted.click(page().locator("#views [href='#published']"));
        counted.typeInto(page().getByLabel("Words"), "numbats");
        counted.press("Enter");
        page().waitForCondition(() -> page().locator(".entry").count() == 1);
    }

    private void block() {
        counted.click(entry("Beta").locator("summary"));
        counted.click(button(entry("Beta"), "Block author"));
        page().getByText("Blocked.").first().waitFor();
    }

    private void close() {
        counted.click(button(entry("Alpha"), "Close the thread"));
        page().getByText("The thread is closed.").first().waitFor();
    }

    private void pin() {
        counted.click(entry("Alpha").locator("summary"));
        counted.click(button(entry("Alpha"), "Pin in its thread"));
        page().getByText("It is pinned.").first().waitFor();
    }

    private Page page() {
        return counted.page();
    }

    private Locator entry(String text) {
        return page().locator(".entry", new Page.LocatorOptions().setHasText(text));
    }
}
