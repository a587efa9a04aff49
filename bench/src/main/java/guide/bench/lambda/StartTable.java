package guide.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The page of a run of [Starts].
final class StartTable {

    private final List<StartSeries> all;
    private final int core;

    /// @param core where classes are counted
    StartTable(List<StartSeries> all, int core) {
        this.all = List.copyOf(all);
        this.core = core;
    }

    List<String> of(String title, int rounds) throws IOException {
        List<String> lines = new ArrayList<>(heading(title, rounds + " processes each"));
        lines.add(
                "| function | init ms | first call ms | second | 50th | counted ms | ÷ sample"
                        + " | ÷ before | read units | processor ms | ÷ sample | resident MB"
                        + " | classes outside an archive | package MB |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (StartSeries each : all) {
            lines.add(row(each));
        }
        return lines;
    }

    /// Returns title and origin of a page.
    static List<String> heading(String title, String medians) throws IOException {
        return List.of(
                "# " + title,
                "",
                "`make bench` wrote this on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + ": medians of "
                        + medians
                        + ", in turn in one run, on one core of",
                Machine.name()
                        + ", JDK "
                        + System.getProperty("java.vm.version")
                        + ". [How to read it](../README.md).",
                "");
    }

    private String row(StartSeries series) throws IOException {
        StartSeries sample = sampleFor(series);
        double counted = series.median(Start::counted);
        double cpu = series.median(Start::cpu);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.1f | %.0f | %.2f | %s | %.1f | %.0f | %.2f | %.0f | %d | %.1f |",
                series.variant().label(),
                series.median(Start::init),
                series.median(Start::first),
                series.median(Start::second),
                series.median(Start::fiftieth),
                counted,
                counted / sample.median(Start::counted),
                before(series),
                series.median(Start::readUnits),
                cpu,
                cpu / sample.median(Start::cpu),
                series.median(Start::residentMb),
                series.classes(core, Files.createTempFile("classes", ".log")),
                series.packageMb());
    }

    private StartSeries sampleFor(StartSeries series) {
        return all.stream()
                .filter(each -> each.variant().name().equals(Fixture.SAMPLE))
                .filter(each -> each.variant().quota() == series.variant().quota())
                .findFirst()
                .orElseThrow();
    }

    /// The ratio to the same function of the other commit.
    private String before(StartSeries series) {
        return all.stream()
                .filter(each -> each.variant().isEarlier(series.variant()))
                .findFirst()
                .map(each -> series.median(Start::counted) / each.median(Start::counted))
                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .orElse("");
    }
}
