package guide.bench.lambda;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The starts of one variant in one run.
final class StartSeries {

    private final Variant variant;
    private final List<Start> starts = new ArrayList<>();

    StartSeries(Variant variant) {
        this.variant = variant;
    }

    Variant variant() {
        return variant;
    }

    void add(Start start) {
        starts.add(start);
    }

    long classes(int core, Path log) {
        return Start.classes(variant, core, log);
    }

    double median(ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// Returns the unpacked size in decimal megabytes, as package sizes are given.
    double packageMb() {
        return Packages.bytes(variant.deployed().task()) / 1e6;
    }
}
