package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What every view is held to: WCAG 2.2 AA on a phone and on a desk, light and dark, from left to
/// right and from right to left; nothing is cut off, and the keyboard reaches all of it.
final class EveryLook {

    private record Turned(Look look, String direction) {}

    private static final List<Turned> LOOKS =
            List.of(
                    new Turned(new Look(1280, ColorScheme.LIGHT), "ltr"),
                    new Turned(new Look(1280, ColorScheme.DARK), "rtl"),
                    new Turned(new Look(390, ColorScheme.LIGHT), "rtl"),
                    new Turned(new Look(390, ColorScheme.DARK), "ltr"));

    /// What can be clicked and has no place in the order of the keyboard, but for the field that
    /// only programs fill in.
    private static final String UNREACHED =
            """
            () => [...document.querySelectorAll('a, button, input, select, textarea, summary, [onclick]')]
              .filter(it => it.tabIndex < 0 && it.checkVisibility() && !it.closest('.guide-trap'))
              .map(it => it.outerHTML.slice(0, 100))
            """;

    private EveryLook() {}

    /// @param view what the page shows, for messages and for the names of pictures, which are taken
    ///   where `-Dpictures=true` asks for them
    static void judge(Page page, String view) {
        for (Turned each : LOOKS) {
            page.evaluate("to => document.documentElement.dir = to", each.direction());
            each.look().judge(page, view + " " + each.direction());
            if (Boolean.getBoolean("pictures")) {
                picture(page, view, each);
            }
        }
        assertThat(page.evaluate(UNREACHED)).as(view + ": by keyboard").isEqualTo(List.of());
    }

    private static void picture(Page page, String view, Turned each) {
        String file =
                "%s-%d-%s-%s.png"
                        .formatted(
                                view.replace('/', '-'),
                                each.look().width(),
                                each.look().scheme(),
                                each.direction());
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures", file.toLowerCase(Locale.ROOT))));
    }
}
