package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Every view of the desk in [EveryLook].
class EveryDeskViewTest {

    private static final String THREAD = "page:/every-view/";

    /// The views by their addresses, with what opens more of each.
    private static final Map<String, String> OPENED =
            Map.ofEntries(
                    Map.entry("queue", ".entry summary"),
                    Map.entry("published", ".entry summary"),
                    Map.entry("reported", ""),
                    Map.entry("discarded", ""),
                    Map.entry("threads", ""),
                    Map.entry("authors", ""),
                    Map.entry("blocks", ""),
                    Map.entry("log", ""),
                    Map.entry("statistics", "main summary"),
                    Map.entry("rules", "main summary"),
                    Map.entry("sites", "main summary"),
                    Map.entry("notifications", "main summary"),
                    Map.entry("requests", ""),
                    Map.entry("facts", ""),
                    Map.entry("facts/flask/orm", ""));

    private final Guide guide = Guide.RUNNING;

    @BeforeAll
    static void thereIsSomethingInEachOfThem() {
        Guide guide = Guide.RUNNING;
        String id = guide.published(THREAD, "Published, with a text that is longer than most");
        guide.reply(THREAD, id, "A reply");
        for (String text : List.of("It waits", "It is rejected")) {
            String sent =
                    guide.send(
                            "POST",
                            "/v1/comments",
                            "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                                    .formatted(THREAD, text));
            if (text.equals("It is rejected")) {
                moderate("PUT", "/v1/moderation/" + Guide.id(sent), "{\"decision\":\"reject\"}");
            }
        }
        moderate(
                "PUT",
                "/v1/moderation/blocks/every-view",
                "{\"kind\":\"word\",\"value\":\"a phrase of some length\",\"action\":\"hold\","
                        + "\"reason\":\"It comes again and again\"}");
    }

    private static void moderate(String method, String path, String body) {
        Guide guide = Guide.RUNNING;
        guide.send(method, path, body, "Authorization", guide.moderator());
    }

    @Test
    void everyViewHoldsInEveryLook() {
        try (Visit visit = Visit.judged(1280, ColorScheme.LIGHT)) {
            Page page = DeskPage.signedIn(visit).page();
            page.route(
                    "**/v1/moderation/contributions?state=published*",
                    route -> route.fulfill(PublishedList.of(guide, THREAD)));
            DeskThreadsTest.route(page);
            assertThat(page.locator("#views a")).hasCount(OPENED.size() - 1);
            OPENED.forEach((view, more) -> judge(page, view, more));
        }
    }

    private static void judge(Page page, String view, String more) {
        page.evaluate("view => { location.hash = view }", view);
        String name = view.replace("/flask/orm", "");
        assertThat(page.locator("#views [aria-current=page]")).hasAttribute("href", "#" + name);
        assertThat(page.locator("main:not([aria-busy]) h2")).isVisible();
        assertThat(page.locator("main [role=alert]:not(:empty)")).hasCount(0);
        if (!more.isEmpty()) {
            page.locator(more).first().click();
        }
        EveryLook.judge(page, "desk-" + view);
    }
}
