package guide.bench;

import guide.bench.ColdStart.Fitting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures cold starts with a large catalogue, compared with this repository's.
final class CatalogueStarts {

    private static final int STARTS = 3;

    private CatalogueStarts() {}

    static List<String> table(LargeCatalogue own, LargeCatalogue large) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "",
                                "## A start",
                                "",
                                "The best of "
                                        + STARTS
                                        + " processes from their start to the first response, in a"
                                        + " heap of "
                                        + ColdStart.ROOMY_MB
                                        + " MB, and the smallest heap tried in which it responds.",
                                "",
                                "| catalogue | loaded in | Query calls | all calls | read units"
                                        + " | ms | ÷ first | kept on the heap, MB | smallest"
                                        + " heap, MB |",
                                "|---|---|---|---|---|---|---|---|---|"));
        double first = best(own);
        lines.add(row("this repository’s", own, first, first));
        lines.add(row("generated", large, best(large), first));
        return lines;
    }

    private static double best(LargeCatalogue table) throws IOException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < STARTS; i++) {
            best = Math.min(best, ColdStart.roomy(table.environment()).firstResponseMs());
        }
        return best;
    }

    private static String row(String name, LargeCatalogue table, double best, double first)
            throws IOException {
        table.meter().reset();
        RequestFactory.ok(
                RequestFactory.call(
                        table.summaries(), RequestFactory.event("/v1/frameworks", "limit=1")));
        List<String> calls = table.meter().calls();
        Fitting smallest = ColdStart.inTheSmallestHeap(table.environment());
        return String.format(
                Locale.ROOT,
                "| %s | %d transactions | %d | %d | %.1f | %.0f | %.1f | %d | %d |",
                name,
                table.transactions(),
                calls.stream().filter("Query"::equals).count(),
                calls.size(),
                table.meter().units(),
                best,
                best / first,
                smallest.reading().heapInUseMb(),
                smallest.heapMb());
    }
}
