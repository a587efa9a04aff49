package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The first render with 50 comments on a processor that is four times slower: nothing moves, and
/// how long the page could not answer is printed.
class FirstRenderTest {

    private static final String THREAD = "page:/fifty/";
    private static final int ROOTS = 20;
    private static final int REPLIES = 30;
    private static final int SLOWER = 4;
    private static final int MOST_SCREENS = 500;
    private static final String AT_THE_END =
            "Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight";
    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /// What the browser saw from the very beginning (Layout Instability, Long Tasks).
    private static final String WATCH =
            """
            window.seen = { shifts: [], tasks: [] };
            const name = ({ node, previousRect: a, currentRect: b }) =>
              `${node?.nodeName}.${node?.className ?? ''} "${node?.textContent?.trim().slice(0, 30)}"`
              + ` y ${a.y}→${b.y} h ${a.height}→${b.height} x ${a.x}→${b.x}`;
            new PerformanceObserver(list => list.getEntries().forEach(each => each.hadRecentInput ||
              seen.shifts.push({ value: each.value, what: each.sources.map(name).join('; ') })))
              .observe({ type: 'layout-shift', buffered: true });
            new PerformanceObserver(list => list.getEntries().forEach(each => seen.tasks.push(each.duration)))
              .observe({ type: 'longtask', buffered: true });
            """;

    @BeforeAll
    static void fiftyComments() {
        Guide guide = Guide.RUNNING;
        for (int i = 0; i < ROOTS; i++) {
            String root =
                    guide.published(THREAD, "Root " + i + ". " + "It took a while. ".repeat(i));
            for (int j = 0; j < (i < REPLIES - ROOTS ? 2 : 1); j++) {
                guide.reply(THREAD, root, "Reply " + j + " to " + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/blog/2026/six-frameworks/, 1280",
        "/blog/2026/six-frameworks/, 360",
        "/blog/2026/six-frameworks/#comments, 1280",
        "/blog/2026/six-frameworks/#comments, 360",
        "/blog/2026/six-frameworks/script-only/, 1280",
        "/blog/2026/six-frameworks/script-only/, 360"
    })
    void nothingMoves(String path, int width) {
        try (Visit visit = Visit.begin(width, ColorScheme.LIGHT)) {
            Page page = visit.context().newPage();
            page.addInitScript(WATCH);
            new Staged(page).withThread(THREAD);
            slow(page);
            page.navigate(Guide.RUNNING.at(path));
            assertThat(page.locator("comment-thread article")).hasCount(ROOTS + REPLIES);
            visit.awaitWhole(page);
            Seen first = seen(page);
            readToTheEnd(page);
            visit.awaitWhole(page);
            Seen all = seen(page);

            System.out.printf(
                    Locale.ROOT,
                    "first render %-42s %4d px, CPU ÷ %d: CLS %.4f, read to the end %.4f;"
                            + " %d long tasks, longest %.0f ms, together %.0f ms%n",
                    path,
                    width,
                    SLOWER,
                    first.shift(),
                    all.shift(),
                    first.tasks().size(),
                    first.longest(),
                    first.together());
            assertThat(all.shifts()).as(path).isEmpty();
        }
    }

    private static void slow(Page page) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    private static void readToTheEnd(Page page) {
        page.mouse().move(100, 300);
        for (int i = 0; i < MOST_SCREENS && !(boolean) page.evaluate(AT_THE_END); i++) {
            page.mouse().wheel(0, 500);
            page.evaluate(TWO_FRAMES);
        }
        assertThat(page.evaluate(AT_THE_END)).isEqualTo(true);
    }

    private record Seen(List<Map<String, Object>> shifts, List<Number> tasks) {

        double shift() {
            return shifts.stream()
                    .mapToDouble(each -> ((Number) each.get("value")).doubleValue())
                    .sum();
        }

        double longest() {
            return tasks.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        }

        double together() {
            return tasks.stream().mapToDouble(Number::doubleValue).sum();
        }
    }

    @SuppressWarnings("unchecked")
    private static Seen seen(Page page) {
        Map<String, Object> seen = (Map<String, Object>) page.evaluate("seen");
        return new Seen(
                (List<Map<String, Object>>) seen.get("shifts"), (List<Number>) seen.get("tasks"));
    }
}
