package guide.bench;

import java.util.ArrayList;
import java.util.List;

/// The durations of requests of one kind.
public final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    public void add(long took) {
        nanos.add(took);
    }

    public int count() {
        return nanos.size();
    }

    /// Returns a percentile in microseconds; 0 without any requests.
    public double percentile(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1000.0;
    }
}
