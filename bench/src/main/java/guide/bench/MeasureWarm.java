package guide.bench;

import guide.local.dynamodb.ProjectRoot;

import org.openjdk.jmh.annotations.Param;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Runs the warm measurements and writes a table: median, 99th percentile, and, where another
/// commit is measured beside this one, the ratios to it. Each event is measured in both right after
/// each other, so that other load on the machine affects both alike.
public final class MeasureWarm {

    private static final Path HERE = ProjectRoot.root();

    private MeasureWarm() {}

    /// `MeasureWarm <file> [<folder of the other commit>]`: writes the table to `file`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Path> before =
                arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        List<String> lines = introduction(before);
        for (String event : eventsOf(WarmHandlers.class)) {
            lines.add(row(WarmHandlers.class, event, before));
        }
        for (String part : eventsOf(WarmParts.class)) {
            lines.add(row(WarmParts.class, part, Optional.empty()));
        }
        Path file = Path.of(arguments[0]);
        Files.write(file, lines);
        System.out.println("Written to " + file);
    }

    private static List<String> introduction(Optional<Path> before) {
        return new ArrayList<>(
                List.of(
                        "# Requests to a warm handler, and their parts, without the database",
                        "",
                        "`make bench` wrote this on "
                                + LocalDate.now(ZoneOffset.UTC)
                                + ": JMH, sampled, "
                                + System.getProperty("java.vm.version")
                                + ", "
                                + Runtime.getRuntime().availableProcessors()
                                + " processors. The machine is shared: only the ratios are"
                                + " comparable."
                                + before.map(tree -> " Before: " + tree.getFileName() + ".")
                                        .orElse(""),
                        "",
                        "| event | median µs | 99th percentile µs | median before | 99th before |"
                                + " median ÷ before | 99th ÷ before |",
                        "|---|---|---|---|---|---|---|"));
    }

    private static List<String> eventsOf(Class<?> benchmark) {
        try {
            return List.of(benchmark.getField("event").getAnnotation(Param.class).value());
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String row(Class<?> benchmark, String event, Optional<Path> before)
            throws IOException, InterruptedException {
        WarmRun now = WarmRun.in(HERE, benchmark, event);
        String row =
                String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f |",
                        event,
                        now.median(),
                        now.percentile99());
        if (before.isEmpty()) {
            return row + " – | – | – | – |";
        }
        WarmRun then = WarmRun.in(before.get(), benchmark, event);
        return row
                + String.format(
                        Locale.ROOT,
                        " %.0f | %.0f | %.2f | %.2f |",
                        then.median(),
                        then.percentile99(),
                        now.median() / then.median(),
                        now.percentile99() / then.percentile99());
    }
}
