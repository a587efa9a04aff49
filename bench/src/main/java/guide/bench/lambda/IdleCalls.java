package guide.bench.lambda;

import guide.bench.lambda.Start.Ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Measures what readers of a quiet site wait for: a warm function that nobody has asked anything
/// for seven seconds, and the same call again at once.
public final class IdleCalls implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(7);

    /// Calls before the first measurement, after which hot methods are compiled.
    private static final int WARM_UP = 100;

    /// The calls of one warm process.
    ///
    /// @param afterIdle in ms
    /// @param atOnce the call that follows each of these, in ms
    private record Idler(Ready ready, List<Double> afterIdle, List<Double> atOnce) {

        void call() {
            afterIdle.add(Start.call(ready.variant(), ready.process()));
            atOnce.add(Start.call(ready.variant(), ready.process()));
        }
    }

    private final List<Fixture> fixtures = new ArrayList<>();
    private final List<Idler> all = new ArrayList<>();
    private final int core = Runtime.getRuntime().availableProcessors() - 1;

    private IdleCalls() {}

    private void start(BenchOptions options) {
        Optional<Certificates> certificates = StartKind.TLS.certificates();
        fixtures.add(StartKind.TLS.fixture(SourceTree.own(), certificates));
        options.baseline()
                .map(SourceTree::baseline)
                .ifPresent(tree -> fixtures.add(StartKind.TLS.fixture(tree, certificates)));
        start(fixtures.getFirst().sample());
        for (Fixture fixture : fixtures) {
            fixture.functions(options).forEach(function -> start(fixture.primed(function)));
        }
    }

    /// `IdleCalls <file> [rounds=5] [functions=list] [baseline=<folder>]`: writes the table to
    /// `file` and to standard output.
    public static void main(String[] arguments) throws IOException {
        BenchOptions options =
                BenchOptions.of(Arrays.asList(arguments)).preferring(BenchFunctions.OF_READERS);
        try (IdleCalls calls = new IdleCalls()) {
            calls.start(options);
            for (int round = 0; round < options.rounds(); round++) {
                Starts.pause(IDLE);
                calls.all.forEach(Idler::call);
            }
            List<String> lines = calls.table(options.rounds());
            lines.forEach(System.out::println);
            Files.write(Path.of(arguments[0]), lines);
        }
    }

    @Override
    public void close() {
        all.forEach(each -> each.ready().close());
        fixtures.forEach(Fixture::close);
    }

    private void start(Variant variant) {
        Ready ready = Start.begin(variant, core, Optional.empty());
        if (variant.way() == Variant.StartMode.SNAPSHOT) {
            ready.process().restore();
        }
        for (int i = 0; i < WARM_UP; i++) {
            Start.call(variant, ready.process());
        }
        all.add(new Idler(ready, new ArrayList<>(), new ArrayList<>()));
    }

    private List<String> table(int rounds) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        StartTable.heading(
                                "A call after seven seconds without one",
                                rounds
                                        + " calls each to a warm function over TLS, primed as"
                                        + " deployed functions are"));
        lines.add("| function | after 7 s, ms | ÷ before | at once, ms | resident MB |");
        lines.add("|---|---|---|---|---|");
        for (Idler each : all) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.1f | %s | %.1f | %.0f |",
                            each.ready().variant().label(),
                            median(each.afterIdle()),
                            before(each),
                            median(each.atOnce()),
                            each.ready().process().residentMb()));
        }
        return lines;
    }

    private String before(Idler own) {
        return all.stream()
                .filter(each -> each.ready().variant().isEarlier(own.ready().variant()))
                .findFirst()
                .map(each -> median(own.afterIdle()) / median(each.afterIdle()))
                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .orElse("");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
