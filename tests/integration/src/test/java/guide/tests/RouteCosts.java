package guide.tests;

import guide.tests.MeasuredCalls.Taken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The most that requests of one route took, each figure by itself.
///
/// @param kilobytes of the longest answer, rounded up
/// @param times how many times the processor time of a page of twenty comments
/// @param own how many times that of a plain request of this route
/// @param shape the request that took that time
record RouteCosts(
        String route,
        int tableCalls,
        double readUnits,
        double writeUnits,
        long kilobytes,
        double times,
        double own,
        String shape) {

    /// @param times how many times the processor time of a page of twenty comments
    /// @param own how many times that of a plain request of the same route
    record Measured(Taken taken, double times, double own) {}

    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| `([^`]+)` \\| (\\d+) \\| ([0-9.]+) \\| ([0-9.]+) \\| (\\d+) \\| ([0-9.]+) \\| ([0-9.]+) \\| (.*) \\|$",
                    Pattern.MULTILINE);

    /// The catalogue's revision, the rules and the sites are looked at every few seconds, so that a
    /// figure may have these three looks more or less: a call and at most a unit each.
    private static final int LOOKS = 3;

    private static final int KILOBYTE = 1_000;

    RouteCosts(String route) {
        this(route, 0, 0, 0, 0, 0, 0, "");
    }

    RouteCosts with(String name, Measured measured) {
        Taken taken = measured.taken();
        boolean longer = measured.times() > times;
        return new RouteCosts(
                route,
                Math.max(tableCalls, taken.tableCalls()),
                Math.max(readUnits, taken.readUnits()),
                Math.max(writeUnits, taken.writeUnits()),
                Math.max(kilobytes, Math.ceilDiv(taken.bytes(), KILOBYTE)),
                longer ? measured.times() : times,
                longer ? measured.own() : own,
                longer ? name : shape);
    }

    /// Whether this is what was told, as far as it can be counted.
    boolean costsAtMost(RouteCosts told) {
        return (tableCalls <= told.tableCalls + LOOKS)
                && (readUnits <= told.readUnits + LOOKS)
                && (writeUnits <= told.writeUnits)
                && (kilobytes <= told.kilobytes + 1)
                && (readUnits >= told.readUnits / 2 - LOOKS)
                && (kilobytes >= told.kilobytes / 2 - 1);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %.1f | %.1f | %d | %.1f | %.1f | %s |",
                route,
                tableCalls,
                readUnits,
                writeUnits,
                kilobytes,
                times,
                own,
                shape);
    }

    /// Returns the rows of a table in a document, by route.
    static Map<String, RouteCosts> read(Path document) throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(document)).results().toList();
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row.group(1),
                                row ->
                                        new RouteCosts(
                                                row.group(1),
                                                Integer.parseInt(row.group(2)),
                                                Double.parseDouble(row.group(3)),
                                                Double.parseDouble(row.group(4)),
                                                Long.parseLong(row.group(5)),
                                                Double.parseDouble(row.group(6)),
                                                Double.parseDouble(row.group(7)),
                                                row.group(8))));
    }
}
