package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The pages of the site that its own links lead to, opened one after the other on a phone.
class EveryPageTest {

    /// Without pictures, compressed; a comparison of six has no such limit.
    private static final int MOST_BYTES = 60_000;

    /// Columns of a long table may widen by a few pixels while its rows still come.
    private static final double MOST_SHIFT = 0.005;

    /// Traits, claims and comparisons are many of one kind: a dozen of each is opened here, and all
    /// are asked for in `SitePagesTest`.
    private static final int OF_A_KIND = 12;

    private static final List<String> OPENED_ALL = List.of("frameworks");

    private static final String BYTES =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".filter(each => !['img', 'icon'].includes(each.initiatorType)"
                    + " && !/\\.(svg|png)$/.test(each.name))"
                    + ".reduce((sum, each) => sum + each.encodedBodySize, 0)";

    private static final String SHIFT =
            "(() => { const seen = new PerformanceObserver(() => {});"
                    + " seen.observe({ type: 'layout-shift', buffered: true });"
                    + " return seen.takeRecords().filter(each => !each.hadRecentInput)"
                    + ".reduce((sum, each) => sum + each.value, 0); })()";

    /// Where the page's links and forms lead on this site.
    private static final String LINKS =
            "[...document.querySelectorAll('a[href], area[href], form[action]:not([method=post])')]"
                    + ".map(each => new URL(each.href ?? each.action))"
                    + ".filter(url => url.origin === location.origin && url.pathname.endsWith('/')"
                    + " && !url.pathname.startsWith('/v1/'))"
                    + ".map(url => url.pathname + url.search)";

    private final Map<String, Integer> opened = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>(List.of("/"));
    private final Set<String> known = new HashSet<>(open);

    @Test
    void aPageSaysNothingInTheConsoleIsSmallAndDoesNotMove() {
        try (Visit visit = Visit.begin(390, ColorScheme.LIGHT)) {
            Page page = visit.context().newPage();
            while (!open.isEmpty()) {
                String path = open.remove();
                if (isTaken(path.split("/", 3)[1])) {
                    page.navigate(Guide.RUNNING.at(path));
                    visit.awaitWhole(page);
                    judge(page, path);
                    links(page).filter(known::add).forEach(open::add);
                }
            }
        }
        System.out.println("Pages opened, by their kind: " + opened);
        assertThat(opened).hasSizeGreaterThanOrEqualTo(8).containsEntry("programs", OF_A_KIND);
    }

    private boolean isTaken(String kind) {
        boolean isTaken = opened.getOrDefault(kind, 0) < OF_A_KIND || OPENED_ALL.contains(kind);
        if (isTaken) {
            opened.merge(kind, 1, Integer::sum);
        }
        return isTaken;
    }

    private static Stream<String> links(Page page) {
        return ((List<?>) page.evaluate(LINKS)).stream().map(String::valueOf).sorted();
    }

    private static void judge(Page page, String path) {
        int bytes = ((Number) page.evaluate(BYTES)).intValue();
        assertThat(bytes).as(path).isGreaterThan(1_000);
        if (!path.matches("(.*-vs-){5}.*")) {
            assertThat(bytes).as(path).isLessThanOrEqualTo(MOST_BYTES);
        }
        double shift = ((Number) page.evaluate(SHIFT)).doubleValue();
        assertThat(shift).as("layout shift of " + path).isLessThanOrEqualTo(MOST_SHIFT);
    }
}
