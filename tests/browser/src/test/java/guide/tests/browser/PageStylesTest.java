package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pages whose style sheet takes away what browsers show by themselves, or gives every button and
/// every article a look of its own.
class PageStylesTest {

    private static final String KEY = "page:/styled/";

    /// As a reset does it that utility classes build on.
    private static final String RESET =
            """
            *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
            ol, ul, menu { list-style: none; }
            a { color: inherit; text-decoration: inherit; }
            h1, h2, h3 { font-size: inherit; font-weight: inherit; }
            button, input, select, textarea { font: inherit; color: inherit; background: transparent; border-radius: 0; }
            button, [type=button], [type=submit] { background-color: transparent; }
            table { border-collapse: collapse; }
            """;

    /// As a sheet without classes does it: buttons are told apart by their type, articles are
    /// cards.
    private static final String CLASSLESS =
            """
            [type=button], [type=submit], [type=reset] { width: 100%; margin-bottom: 1rem; color: #fff; background-color: #0172ad; border-color: #0172ad; }
            article { margin-bottom: 1rem; padding: 1rem; background: #eee; box-shadow: 0 0 1rem #0004; border-radius: .5rem; }
            input:not([type=checkbox], [type=radio]), select, textarea { width: 100%; margin-bottom: 1rem; }
            a { text-decoration: none; }
            """;

    /// As a dark sheet does it that sets the body's colours and does not tell the browser.
    private static final String DARK =
            """
            body { color: #dbdbdb; background: #202b38; }
            button { background-color: #0c151c; border: none; color: #fff; }
            blockquote { border: none; }
            """;

    static Stream<String> sheets() {
        return Stream.of("", RESET, CLASSLESS, DARK, RESET + DARK);
    }

    @BeforeAll
    static void somebodyWrote() {
        String text =
                "Of *this*:\n\n- one\n- two\n\n1. first\n\n> quoted\n\nand [a link](https://a.example/)";
        String id = Guide.RUNNING.published(KEY, text);
        Guide.RUNNING.reply(KEY, id, "An answer");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void listsLinksAndQuotesAreToldFromText(String css) {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(KEY).withStyle(css).open(visit, "styled/");
            Locator text = page.locator(".guide-text").first();
            assertThat(text.locator("ul")).hasCSS("list-style-type", "disc");
            assertThat(text.locator("ol")).hasCSS("list-style-type", "decimal");
            assertThat(text.locator("ul")).hasCSS("padding-left", Pattern.compile("[12]\\d.*px"));
            assertThat(text.locator("a")).hasCSS("text-decoration-line", "underline");
            assertThat(text.locator("blockquote")).hasCSS("border-left-style", "solid");
            assertThat(text.locator("blockquote")).hasCSS("border-left-width", "3px");
            assertThat(page.locator(".guide-list").first()).hasCSS("list-style-type", "none");
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theButtonThatSendsIsTheSolidOneInThePagesColours(String css) {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(KEY).withStyle(css).open(visit, "styled/");
            Locator send = DeskPage.button(page, "Send");
            Locator preview = Writing.tab(page, "Preview");
            Writing.at(page).begin();
            assertThat(send).isVisible();
            String ink = style(page.locator("body"), "color");
            String paper = style(page.locator("body"), "backgroundColor");
            assertThat(send).hasCSS("background-color", ink);
            assertThat(send)
                    .hasCSS(
                            "color",
                            paper.equals("rgba(0, 0, 0, 0)") ? "rgb(255, 255, 255)" : paper);
            assertThat(preview).not().hasCSS("background-color", ink);
            assertThat(preview).hasCSS("color", ink);
            assertThat(page.locator(".guide-comment > article").first())
                    .hasCSS("box-shadow", "none");
        }
    }

    @Test
    void theGroundIsThatOfThePageAlsoWhenItChanges() {
        try (Visit visit = Visit.begin()) {
            Page page =
                    HostPage.of(
                                    "<main style='background:#fff8e0'><framework-comparison slugs='django flask'></framework-comparison></main>")
                            .withStyle(
                                    "body { background: #123456; } html[data-theme=dark] main { background: #222 !important; color: #eee; }")
                            .open(visit, "ground/");
            Locator head = page.locator("thead th").first();
            assertThat(head).hasCSS("background-color", "rgb(255, 248, 224)");

            page.evaluate("document.documentElement.dataset.theme = 'dark'");
            assertThat(head).hasCSS("background-color", "rgb(34, 34, 34)");
            assertThat(head).hasCSS("color", "rgb(238, 238, 238)");
        }
    }

    @Test
    void onPaperThereIsNothingToPress() {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(KEY).open(visit, "paper/");
            assertThat(page.getByText("An answer")).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.getByText("An answer")).isVisible();
            assertThat(page.locator("comment-thread .guide-by").first()).isVisible();
            for (String each : List.of("form", "button", "select", ".guide-vote", "details")) {
                Locator found = page.locator("comment-thread " + each);
                for (int i = 0; i < found.count(); i++) {
                    assertThat(found.nth(i)).isHidden();
                }
            }
        }
    }

    @Test
    void theOrderIsRememberedOnEveryPage() {
        Guide.RUNNING.published("page:/order-one/", "The older");
        Guide.RUNNING.published("page:/order-one/", "The newer");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/order-one/").open(visit, "order/");
            assertThat(page.locator(".guide-list > li").first()).containsText("The older");
            page.getByLabel("Sort by").selectOption("newest");
            assertThat(page.locator(".guide-list > li").first()).containsText("The newer");

            page.reload();
            assertThat(page.locator(".guide-list > li").first()).containsText("The newer");
            assertThat(page.getByLabel("Sort by")).hasValue("newest");
        }
    }

    @Test
    void buttonsSayWhoseCommentTheyAreFor() {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(KEY).open(visit, "names/");
            Locator comment = page.locator(".guide-comment > article").first();
            assertThat(button(comment, "Reply to Ada")).isVisible();
            assertThat(button(comment, "Reply to Ada")).hasText("Reply");
            assertThat(button(comment, "Helpful: 0, comment by Ada")).isVisible();
            assertThat(button(comment, "Not helpful: 0, comment by Ada")).isVisible();
        }
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, Writing.named(name).setExact(true));
    }

    private static String style(Locator place, String property) {
        return (String) place.evaluate("(it, name) => getComputedStyle(it)[name]", property);
    }
}
