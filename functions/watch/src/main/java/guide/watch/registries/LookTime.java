package guide.watch.registries;

import java.time.Duration;

/// Until when questions may be asked.
///
/// @param end in the time of [System#nanoTime]
public record LookTime(long end) {

    public static LookTime in(Duration left) {
        return new LookTime(System.nanoTime() + left.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
