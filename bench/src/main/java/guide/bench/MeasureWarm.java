package guide.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the warm measurements and writes a table: median, 99th percentile, and the ratio of the
/// median to that of the echo in the same run.
public final class MeasureWarm {

    private MeasureWarm() {}

    /// `MeasureWarm <file>`: writes the table to `file`.
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<RunResult> results =
                List.copyOf(
                        new Runner(
                                        new OptionsBuilder()
                                                .include(WarmHandlers.class.getSimpleName())
                                                .include(WarmParts.class.getSimpleName())
                                                .build())
                                .run());
        Path file = Path.of(arguments[0]);
        Files.write(file, table(results));
        System.out.println("Written to " + file);
    }

    private static List<String> table(List<RunResult> results) {
        double echo = statistics(results.getFirst()).getPercentile(50);
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# Requests to a warm handler, and their parts, without the database",
                                "",
                                "`make bench` wrote this: JMH, sampled, "
                                        + System.getProperty("java.vm.version")
                                        + ", "
                                        + Runtime.getRuntime().availableProcessors()
                                        + " processors. The machine is shared: only the ratio is"
                                        + " comparable.",
                                "",
                                "| event | median µs | 99th percentile µs | median ÷ echo |",
                                "|---|---|---|---|"));
        for (RunResult result : results) {
            Statistics statistics = statistics(result);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.0f | %.0f | %.1f |",
                            result.getParams().getParam("event"),
                            statistics.getPercentile(50),
                            statistics.getPercentile(99),
                            statistics.getPercentile(50) / echo));
        }
        return lines;
    }

    private static Statistics statistics(RunResult result) {
        return result.getPrimaryResult().getStatistics();
    }
}
