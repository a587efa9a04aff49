package guide.bench.load;

import guide.bench.load.MeasureLoad.Measured;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the tables of a run.
final class Report {

    private Report() {}

    /// @param measured the results, those of the guide first
    static List<String> of(List<Measured> measured) {
        List<Measured> own =
                measured.stream().filter(each -> each.target() instanceof Guide).toList();
        List<String> lines = new ArrayList<>(introduction());
        own.stream().map(Report::row).forEach(lines::add);
        lines.addAll(List.of("", "## Compared with others", ""));
        lines.addAll(
                own.size() == measured.size()
                        ? List.of("None was installed; `bench/peers/install` installs Isso.")
                        : beside(measured));
        return lines;
    }

    private static List<String> introduction() {
        return List.of(
                "# Under load",
                "",
                "`make bench` wrote this on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + ": "
                        + System.getProperty("java.vm.version")
                        + ", "
                        + Runtime.getRuntime().availableProcessors()
                        + " processors, which client and server share. "
                        + LoadClients.COUNT
                        + " clients send a request, wait, and send the next,",
                "over HTTP, "
                        + MeasureLoad.ROUNDS
                        + " rounds of "
                        + MeasureLoad.SECONDS
                        + " s in turn after a warm-up.",
                "The guide's functions run behind the local gateway, compiled as in Lambda,"
                        + " with DynamoDB Local, without",
                "a spam filter. Calls and units are the mean of the log's lines; for a"
                        + " transaction the local engine reports one",
                "item's units, so that a post costs more than shown here (docs/tables.md). A"
                        + " Lambda serves one request at a time, and",
                "DynamoDB is not its local engine: calls and ratios are comparable, times are not.",
                "",
                "| request | median ms | 99th percentile ms | per second | errors | bytes | table calls | read"
                        + " units | write units |",
                "|---|---|---|---|---|---|---|---|---|");
    }

    private static String row(Measured each) {
        LoadSeries series = each.series();
        TableCost cost = series.meanCost();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f | %d | %d | %.2f | %.2f | %.2f |",
                each.task().name() + (each.task().way().isEmpty() ? "" : ", " + each.task().way()),
                series.percentile(50),
                series.percentile(99),
                series.rate(),
                series.errors(),
                series.bytes(),
                cost.calls(),
                cost.readUnits(),
                cost.writeUnits());
    }

    private static List<String> beside(List<Measured> measured) {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "The same texts, "
                                        + SampleTexts.LENGTH
                                        + " characters each, the same page size, the same clients;"
                                        + " the others without their spam protection. \"Nothing"
                                        + " kept\" are requests with `Cache-Control: no-cache`.",
                                "",
                                "| request | server | median ms | 99th percentile ms | per second |"
                                        + " errors | rate ÷ Remark42's |",
                                "|---|---|---|---|---|---|---|"));
        List<String> tasks =
                new ArrayList<>(LoadTarget.SIZES.stream().map(LoadTarget::list).toList());
        tasks.add(LoadTarget.POST);
        for (String task : tasks) {
            List<Measured> all =
                    measured.stream().filter(each -> each.task().name().equals(task)).toList();
            double peer =
                    all.stream()
                            .filter(each -> each.target() instanceof Remark42)
                            .mapToDouble(each -> each.series().rate())
                            .findFirst()
                            .orElse(Double.NaN);
            all.forEach(each -> lines.add(beside(each, peer)));
        }
        return lines;
    }

    private static String beside(Measured each, double peer) {
        LoadSeries series = each.series();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.1f | %.0f | %d | %s |",
                each.task().name(),
                each.server(),
                series.percentile(50),
                series.percentile(99),
                series.rate(),
                series.errors(),
                Double.isNaN(peer)
                        ? "–"
                        : String.format(Locale.ROOT, "%.2f", series.rate() / peer));
    }
}
