package guide.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The pauses before what has failed is tried again: eleven, 22 hours and 16 minutes together.
public final class RetryPlan {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(20),
                    Duration.ofMinutes(40),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(3),
                    Duration.ofHours(4),
                    Duration.ofHours(5),
                    Duration.ofHours(6));

    /// How often a delivery is tried at most.
    public static final int MOST_ATTEMPTS = PAUSES.size() + 1;

    private RetryPlan() {}

    /// The pause after an attempt that failed.
    ///
    /// @param attempt how many were made before it, 0 for the first one
    /// @return empty after the last one
    public static Optional<Duration> after(int attempt) {
        return attempt < PAUSES.size() ? Optional.of(PAUSES.get(attempt)) : Optional.empty();
    }
}
