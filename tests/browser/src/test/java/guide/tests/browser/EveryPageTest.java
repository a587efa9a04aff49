package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import guide.tests.walks.crawl.Crawl;
import guide.tests.walks.crawl.FetchedPath;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pages of the site that a crawl finds, opened one after the other on a phone.
class EveryPageTest {

    /// Without pictures, compressed; a comparison of six has no such limit.
    private static final int MOST_BYTES = 60_000;

    /// Traits, claims and comparisons are many of one kind: a dozen of each is opened here, and all
    /// are asked for in `SitePagesTest`.
    private static final int OF_A_KIND = 12;

    private static final List<String> OPENED_ALL = List.of("frameworks");

    private static final String BYTES =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".filter(each => !['img', 'icon'].includes(each.initiatorType)"
                    + " && !/\\.(svg|png)$/.test(each.name))"
                    + ".reduce((sum, each) => sum + each.encodedBodySize, 0)";

    /// Entries that were buffered are handed over later.
    private static final String SHIFT =
            "new Promise(done => { let sum = 0; new PerformanceObserver(list => {"
                    + " for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;"
                    + " }).observe({ type: 'layout-shift', buffered: true });"
                    + " setTimeout(() => done(sum), 100); })";

    @Test
    void aPageSaysNothingInTheConsoleIsSmallAndDoesNotMove() {
        Map<String, Integer> opened = new HashMap<>();
        try (Visit visit = Visit.begin(390, ColorScheme.LIGHT)) {
            Page page = visit.open("/");
            for (FetchedPath each : Crawl.of(URI.create(Guide.RUNNING.at("/"))).pages()) {
                String kind = each.path().split("/", 3)[1];
                if (opened.merge(kind, 1, Integer::sum) <= OF_A_KIND || OPENED_ALL.contains(kind)) {
                    judge(page, each);
                }
            }
        }
        assertThat(opened).hasSizeGreaterThanOrEqualTo(8);
    }

    private static void judge(Page page, FetchedPath path) {
        page.navigate(Guide.RUNNING.at(path.path()));
        if (path.body().contains("<script")) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        int bytes = ((Number) page.evaluate(BYTES)).intValue();
        assertThat(bytes).as(path.path()).isGreaterThan(1_000);
        if (!path.path().matches("(.*-vs-){5}.*")) {
            assertThat(bytes).as(path.path()).isLessThanOrEqualTo(MOST_BYTES);
        }
        double shift = ((Number) page.evaluate(SHIFT)).doubleValue();
        assertThat(shift).as("layout shift of " + path.path()).isZero();
    }
}
