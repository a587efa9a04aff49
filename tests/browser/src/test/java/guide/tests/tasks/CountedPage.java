package guide.tests.tasks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;

/// A page, and how many steps somebody has taken on it: a click, a key, and a text of any length
/// are a step each; a choice from a list is two clicks, an answer to the browser's own question a
/// key.
final class CountedPage {

    private final Page page;
    private int clicks;
    private int keys;
    private int texts;

    CountedPage(Page page) {
        this.page = page;
        page.onDialog(
                dialog -> {
                    keys++;
                    dialog.accept();
                });
    }

    Page page() {
        return page;
    }

    void begin() {
        clicks = 0;
        keys = 0;
        texts = 0;
    }

    Steps steps() {
        return new Steps(clicks, keys, texts);
    }

    void click(Locator locator) {
        locator.click();
        clicks++;
    }

    /// Where the browser's own menu has what is meant, which nothing can drive here.
    void clickInItsMenu(Locator locator) {
        locator.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        clicks += 2;
    }

    void choose(Locator list, String value) {
        list.selectOption(value);
        clicks += 2;
    }

    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /// Clicks first unless the focus is there already.
    void typeInto(Locator locator, String text) {
        locator.waitFor();
        // A form that is opening gives the focus when it is there.
        page.waitForTimeout(300);
        if (!(boolean) locator.evaluate("it => it === document.activeElement")) {
            click(locator);
        }
        page.keyboard().insertText(text);
        texts++;
    }
}
