package guide.bench;

import java.util.ArrayList;
import java.util.List;

/// How long requests of one kind took.
public final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    public void add(long took) {
        nanos.add(took);
    }

    public int count() {
        return nanos.size();
    }

    /// In microseconds: the smallest time that so many of a hundred did not exceed; 0 for none.
    public double percentile(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1000.0;
    }
}
