package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.bench.GuideRequests.NamedRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures requests in turn, each once with a fresh catalogue cache and once with an expired one,
/// compared with an echo handler in the same run.
final class CatalogueReads {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;

    private final LargeCatalogue table;
    private final Timings echo = new Timings();
    private final Map<String, ReadSeries> series = new HashMap<>();

    private CatalogueReads(LargeCatalogue table) {
        this.table = table;
    }

    /// The times of one request in one state of the cache, with its maximum calls and units.
    private static final class ReadSeries {
        private final Timings timings = new Timings();
        private int calls;
        private double units;
        private int bytes;
    }

    static List<String> table(List<NamedRequest> requests, LargeCatalogue table) {
        CatalogueReads reads = new CatalogueReads(table);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            reads.round(requests, round >= 0);
        }
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "",
                                "## A request",
                                "",
                                ROUNDS
                                        + " of each in turn, after "
                                        + WARM_UP
                                        + "; calls and units are the maximum of one request."
                                        + " The catalogue cache expires after two seconds.",
                                "",
                                "| request | cache | median µs | 99th percentile µs | median ÷"
                                        + " echo | 99th ÷ echo | calls | read units | bytes |",
                                "|---|---|---|---|---|---|---|---|---|"));
        requests.forEach(
                request -> {
                    lines.add(reads.row(request, "fresh"));
                    lines.add(reads.row(request, "aged"));
                });
        return lines;
    }

    private void round(List<NamedRequest> requests, boolean counts) {
        RequestStreamHandler nothing = new EchoHandler();
        for (NamedRequest request : requests) {
            long start = System.nanoTime();
            RequestFactory.call(nothing, request.event());
            long took = System.nanoTime() - start;
            if (counts) {
                echo.add(took);
            }
            table.expireCache();
            read(request, "aged", counts);
            read(request, "fresh", counts);
        }
    }

    private void read(NamedRequest request, String state, boolean counts) {
        table.meter().reset();
        long start = System.nanoTime();
        byte[] answer = RequestFactory.call(request);
        long took = System.nanoTime() - start;
        if (counts) {
            ReadSeries each = series.computeIfAbsent(request.name() + state, _ -> new ReadSeries());
            each.timings.add(took);
            each.calls = Math.max(each.calls, table.meter().calls().size());
            each.units = Math.max(each.units, table.meter().units());
            each.bytes = RequestFactory.ok(answer).length;
        }
    }

    private String row(NamedRequest request, String state) {
        ReadSeries each = series.getOrDefault(request.name() + state, new ReadSeries());
        double median = each.timings.percentile(50);
        double slow = each.timings.percentile(99);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.1f | %.1f | %d | %.1f | %d |",
                request.name(),
                state,
                median,
                slow,
                median / echo.percentile(50),
                slow / echo.percentile(50),
                each.calls,
                each.units,
                each.bytes);
    }
}
