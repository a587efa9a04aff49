package guide.notifications.outbound;

import java.time.Duration;

/// What one request may cost.
///
/// @param connect until one address has accepted the connection
/// @param read between two pieces of what the other side sends
/// @param total from the look-up of the name to the answer's status
/// @param statusBytes up to the end of the status line, interim answers included; no more is read
public record SendLimits(Duration connect, Duration read, Duration total, int statusBytes) {

    public static final SendLimits STANDARD =
            new SendLimits(
                    Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(8), 8_192);

    /// While somebody waits for the outcome, in a function that has ten seconds.
    public static final SendLimits WHILE_WAITED_FOR =
            new SendLimits(
                    Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(6), 8_192);
}
