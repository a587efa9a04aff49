package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures starts of every function and of the baselines, in turn in one run: each round starts
/// each variant once, so that other load on the machine affects all of them equally.
public final class Starts {

    private static final int ROUNDS = 11;

    /// A way to start functions.
    private enum StartKind {
        PLAIN("A cold start"),
        SNAPSHOT("The first call after a restore, with SnapStart"),
        IMAGE("A start of the container image with its AOT cache");

        private final String title;

        StartKind(String title) {
            this.title = title;
        }

        Variant of(Fixture fixture, FunctionSpec function) {
            return switch (this) {
                case PLAIN -> fixture.plain(function);
                case SNAPSHOT -> fixture.primed(function);
                case IMAGE -> fixture.image(function);
            };
        }
    }

    private final StartKind kind;
    private final List<StartSeries> all;
    private final StartSeries sample;
    private final int rounds;

    /// The last core, because other programs prefer the first.
    private final int core = Runtime.getRuntime().availableProcessors() - 1;

    private Starts(StartKind kind, Fixture fixture, int rounds) {
        this.kind = kind;
        this.rounds = rounds;
        sample = new StartSeries(fixture.sample());
        all =
                Stream.concat(
                                Stream.of(new StartSeries(fixture.hello()), sample),
                                fixture.functions().stream()
                                        .map(function -> kind.of(fixture, function))
                                        .map(StartSeries::new))
                        .toList();
    }

    /// `Starts plain|snapshot|image <file> [<rounds>]`: writes the table to `file` and to standard
    /// output.
    public static void main(String[] arguments) throws IOException {
        StartKind kind = StartKind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        try (Fixture fixture = new Fixture()) {
            List<String> lines = new Starts(kind, fixture, rounds).measured();
            lines.forEach(System.out::println);
            Files.write(Path.of(arguments[1]), lines);
        }
    }

    private List<String> measured() throws IOException {
        for (int round = 0; round < rounds; round++) {
            all.forEach(series -> series.startOnce(core));
        }
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# " + kind.title,
                                "",
                                "`make bench` wrote this on "
                                        + LocalDate.now(ZoneOffset.UTC)
                                        + ": medians of "
                                        + rounds
                                        + " processes each, in turn in one run, on one core of",
                                Machine.name()
                                        + ", JDK "
                                        + System.getProperty("java.vm.version")
                                        + ". [How to read it](../README.md).",
                                "",
                                "| function | init ms | first call ms | second | 50th | whole ms |"
                                        + " ÷ sample | processor ms | ÷ sample | resident MB | classes outside"
                                        + " an archive | package MB |",
                                "|---|---|---|---|---|---|---|---|---|---|---|---|"));
        for (StartSeries each : all) {
            lines.add(row(each));
        }
        return lines;
    }

    /// With SnapStart only the first call counts; init and priming happened before the snapshot.
    private double counted(Start start) {
        return kind == StartKind.SNAPSHOT && start.primed() ? start.first() : start.whole();
    }

    private String row(StartSeries series) throws IOException {
        double counted = series.median(this::counted);
        double cpu = series.median(Start::cpu);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.1f | %.1f | %.0f | %.2f | %.0f | %.2f | %.0f | %d | %.1f |",
                series.name(),
                series.median(Start::init),
                series.median(Start::first),
                series.median(Start::second),
                series.median(Start::fiftieth),
                counted,
                counted / sample.median(this::counted),
                cpu,
                cpu / sample.median(Start::cpu),
                series.median(Start::residentMb),
                series.classes(core, Files.createTempFile("classes", ".log")),
                series.packageMb());
    }
}
