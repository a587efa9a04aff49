package guide.bench;

import java.util.ArrayList;
import java.util.List;

/// How long requests of one kind took.
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /// In microseconds: the smallest time that so many of a hundred did not exceed.
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1000.0;
    }
}
