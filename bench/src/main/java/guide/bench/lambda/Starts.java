package guide.bench.lambda;

import guide.bench.lambda.Start.Ready;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Measures starts of functions and of the baselines, in turn in one run: each round starts each
/// variant once, so that other load on the machine affects all of them equally.
public final class Starts implements AutoCloseable {

    /// From the last snapshot of a round to its first restore: longer than clients and servers keep
    /// an idle connection by default.
    private static final Duration AGE = Duration.ofSeconds(7);

    private final List<Fixture> fixtures = new ArrayList<>();
    private final List<StartSeries> all = new ArrayList<>();
    private final Optional<CpuQuota> quota = CpuQuota.create(CpuQuota.AT_1024_MB);

    /// The last core, because other programs prefer the first.
    private final int core = Runtime.getRuntime().availableProcessors() - 1;

    private Starts() {}

    private void prepare(StartKind kind, BenchOptions options) {
        Optional<Certificates> certificates = kind.certificates();
        fixtures.add(kind.fixture(SourceTree.own(), certificates));
        options.baseline()
                .map(SourceTree::baseline)
                .ifPresent(tree -> fixtures.add(kind.fixture(tree, certificates)));
        kind.baselines(fixtures.getFirst()).forEach(this::include);
        for (Fixture fixture : fixtures) {
            fixture.functions(options)
                    .forEach(function -> kind.of(fixture, function).forEach(this::include));
        }
    }

    /// `Starts plain|tls|snapshot|image|large|quota <file> [rounds=5] [functions=list]
    /// [baseline=<folder>]`: writes the table to `file` and to standard output.
    public static void main(String[] arguments) throws IOException {
        StartKind kind = StartKind.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        BenchOptions options = kind.options(BenchOptions.of(Arrays.asList(arguments)));
        try (Starts starts = new Starts()) {
            starts.prepare(kind, options);
            for (int round = 0; round < options.rounds(); round++) {
                starts.round();
            }
            List<String> lines =
                    new StartTable(starts.all, starts.core).of(kind.title(), options.rounds());
            lines.forEach(System.out::println);
            Files.write(Path.of(arguments[1]), lines);
        }
    }

    @Override
    public void close() {
        fixtures.forEach(Fixture::close);
        quota.ifPresent(CpuQuota::close);
    }

    /// Where no part of a processor can be had, what needs one is left out.
    private void include(Variant variant) {
        if (!variant.quota() || quota.isPresent()) {
            all.add(new StartSeries(variant));
        }
    }

    /// Plain starts one after another; then all snapshots, and after a pause the restores, one
    /// after another too.
    private void round() {
        Map<StartSeries, Ready> waiting = new LinkedHashMap<>();
        for (StartSeries series : all) {
            Ready ready = Start.begin(series.variant(), core, quota);
            if (series.variant().way() == Variant.StartMode.SNAPSHOT) {
                waiting.put(series, ready);
            } else {
                series.add(Start.measure(ready));
            }
        }
        if (!waiting.isEmpty()) {
            pause(AGE);
            fixtures.forEach(Fixture::forgetClients);
        }
        waiting.forEach((series, ready) -> series.add(Start.measure(ready)));
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
