package guide.comments.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What was counted on one day.
///
/// @param day in UTC
/// @param counts those that are not 0
public record DayCounts(LocalDate day, Map<DayCounter, Long> counts) {

    public DayCounts {
        counts = Map.copyOf(counts);
    }

    /// The counters of one group, by what each is of.
    public Map<String, Long> of(DayCounter.CounterGroup group) {
        Map<String, Long> found = new TreeMap<>();
        counts.forEach(
                (counter, count) -> {
                    if (counter.group() == group) {
                        found.put(counter.of(), count);
                    }
                });
        return found;
    }

    /// The same day of two sites together.
    public DayCounts plus(DayCounts other) {
        Map<DayCounter, Long> sum = new HashMap<>(counts);
        other.counts.forEach((counter, count) -> sum.merge(counter, count, Long::sum));
        return new DayCounts(day, sum);
    }
}
