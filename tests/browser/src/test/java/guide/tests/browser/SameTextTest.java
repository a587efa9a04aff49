package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A text is the same in the element, at the desk and in the server's HTML: its links lead where
/// they lead everywhere, and what turns its direction turns nothing around it.
class SameTextTest {

    private static final String LINKS =
            "[a](/wiki/Help:Links) [b](//evil.invalid) [c](mailto:ada@example.org) [d](?q=1:2)"
                    + " [e](#x:y) [f](javascript:alert(1)) [g](page:one) [h](HTTPS://h.example/)"
                    + " [i](i.example) <https://i.example/?a=1&b=2> [j](./a:b) [k](data:text/html,x)";

    private static final String READ =
            "it => [...it.querySelectorAll('a[href]')].map(a => a.textContent + ' ' + a.getAttribute('href'))";

    private final Guide guide = Guide.RUNNING;

    @Test
    void linksLeadToTheSamePlacesEverywhere() {
        String key = "page:/host/links/";
        String held =
                guide.send(
                        "POST",
                        "/v1/comments",
                        "{\"thread\":\"%s\",\"body\":%s,\"author\":{\"name\":\"Ada\"}}"
                                .formatted(key, Guide.quoted("Links to compare " + LINKS)));
        List<String> atTheDesk;
        try (Visit moderator = Visit.begin()) {
            Locator entry = DeskPage.signedIn(moderator).entry("Links to compare");
            atTheDesk = links(entry.locator(".guide-text"));
        }
        guide.publish(Guide.id(held));
        String id = "#c-" + Guide.id(held);
        try (Visit reader = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(reader, "links/");
            List<String> inTheElement = links(page.locator(id + " .guide-text"));

            page.navigate(guide.at("/v1/comments.html?thread=" + key));
            List<String> onTheServer = links(page.locator(id + " > div"));

            assertThat(inTheElement).isEqualTo(onTheServer).isEqualTo(atTheDesk);
            assertThat(onTheServer)
                    .contains(
                            "a /wiki/Help:Links",
                            "b https://evil.invalid/",
                            "c mailto:ada@example.org",
                            "d ?q=1:2",
                            "https://i.example/?a=1&b=2 https://i.example/?a=1&b=2")
                    .noneMatch(link -> link.matches(".*(javascript|data):.*"));
        }
    }

    @Test
    void everyBlockHasItsOwnDirection() {
        String key = "page:/host/directions/";
        String text = "שלום לכולם\n\nHello everybody\n\n- سلام\n- Hello\n\n> שלום\n\n`code`";
        String id = "#c-" + guide.published(key, text);
        try (Visit reader = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(reader, "directions/");
            assertDirections(page.locator(id + " .guide-text"));
        }
        try (Visit reader = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.open("/blog/2026/six-frameworks/", stage -> stage.withThread(key));
            assertDirections(page.locator(id + " > div"));
        }
    }

    @Test
    void whatTurnsADirectionIsSeenAtTheDeskAndTurnsOnlyItsOwnText() {
        String key = "page:/host/turned/";
        String text = "Turned \u202egnp.exe\n\nNext \u2066line";
        String held =
                guide.send(
                        "POST",
                        "/v1/comments",
                        "{\"thread\":\"%s\",\"body\":%s,\"author\":{\"name\":\"Ada\"}}"
                                .formatted(key, Guide.quoted(text)));
        try (Visit moderator = Visit.begin()) {
            Locator marks = DeskPage.signedIn(moderator).entry("Turned").locator("mark.direction");
            assertThat(marks).hasText(new String[] {"RLO", "LRI"});
            assertThat(marks.first()).hasAttribute("title", "U+202E");
        }
        guide.publish(Guide.id(held));
        try (Visit reader = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(reader, "turned/");
            Locator blocks = page.locator(".guide-text p");
            assertThat(blocks.first()).hasCSS("unicode-bidi", "isolate");
            assertThat(blocks.nth(1)).hasCSS("direction", "ltr");
            assertThat(page.locator(".guide-by b")).hasCSS("unicode-bidi", "isolate");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Locator text) {
        assertThat(text.first()).isVisible();
        return (List<String>) text.evaluate(READ);
    }

    /// Where a line begins is where its direction says.
    private static void assertDirections(Locator text) {
        assertThat(text.locator("p").first()).isVisible();
        assertThat(startOf(text.locator(":scope > p").first())).isEqualTo("right");
        assertThat(startOf(text.locator(":scope > p").nth(1))).isEqualTo("left");
        assertThat(startOf(text.locator("li").first())).isEqualTo("right");
        assertThat(startOf(text.locator("li").nth(1))).isEqualTo("left");
        assertThat(startOf(text.locator("blockquote p"))).isEqualTo("right");
    }

    private static String startOf(Locator block) {
        return (String)
                block.evaluate(
                        """
                        it => {
                          const range = document.createRange();
                          range.selectNodeContents(it);
                          const text = range.getBoundingClientRect();
                          const box = it.getBoundingClientRect();
                          return box.right - text.right < text.left - box.left ? 'right' : 'left';
                        }
                        """);
    }
}
