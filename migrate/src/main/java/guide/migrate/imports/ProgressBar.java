package guide.migrate.imports;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// One line that says how far a step is, how fast, and how long it will take; on a terminal it is
/// written over, elsewhere there is a new one every ten seconds.
final class ProgressBar {

    private static final int WIDTH = 24;

    private final PrintStream out;
    private final InstantSource clock;
    private final boolean isTerminal;
    private final String what;
    private final long total;
    private final LongSupplier done;
    private final Instant begun;
    private Instant shown;
    private long count;

    /// @param what is counted
    /// @param total of what `done` measures
    ProgressBar(
            PrintStream out,
            InstantSource clock,
            boolean isTerminal,
            String what,
            long total,
            LongSupplier done) {
        this.out = out;
        this.clock = clock;
        this.isTerminal = isTerminal;
        this.what = what;
        this.total = Math.max(total, 1);
        this.done = done;
        begun = clock.instant();
        shown = begun;
    }

    /// One more; it is shown only now and then.
    void step() {
        step(1);
    }

    void step(long more) {
        count += more;
        Instant now = clock.instant();
        Duration pause = isTerminal ? Duration.ofMillis(250) : Duration.ofSeconds(10);
        if (Duration.between(shown, now).compareTo(pause) >= 0) {
            shown = now;
            show(now);
        }
    }

    void end() {
        show(clock.instant());
        if (isTerminal) {
            out.println();
        }
    }

    private void show(Instant now) {
        double seconds = Math.max(Duration.between(begun, now).toMillis(), 1) / 1000.0;
        double part = Math.min(1, (double) done.getAsLong() / total);
        int filled = (int) (WIDTH * part);
        long left = part == 0 ? 0 : Math.round(seconds * (1 - part) / part);
        String line =
                "[%s%s] %3d %% %,d %s, %,.0f/s, %s left"
                        .formatted(
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                Math.round(100 * part),
                                count,
                                what,
                                count / seconds,
                                time(left));
        out.print(isTerminal ? "\r" + line + "   " : line + System.lineSeparator());
        out.flush();
    }

    static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
