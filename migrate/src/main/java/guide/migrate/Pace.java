package guide.migrate;

import java.time.Duration;
import java.util.function.Consumer;

/// Bounds what a command uses of a table: it waits after each call for as long as the call's units
/// take at this rate.
///
/// @param unitsPerSecond read and write units together, at least 1
/// @param sleep waits
public record Pace(int unitsPerSecond, Consumer<Duration> sleep) {

    public static Pace of(int unitsPerSecond) {
        return new Pace(unitsPerSecond, Pace::sleep);
    }

    public void spend(double units) {
        sleep.accept(Duration.ofMillis(Math.round(1000 * units / unitsPerSecond)));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run it again to go on", e);
        }
    }
}
