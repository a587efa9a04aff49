package guide.watch.documents;

import java.time.Duration;

/// What one request to a registry may take.
///
/// @param connect until there is a connection
/// @param total until the last byte of the answer
/// @param bytes of the answer's body
public record LookLimits(Duration connect, Duration total, int bytes) {

    /// The documents of most packages have less than 10 MB.
    public static final LookLimits STANDARD =
            new LookLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 16_000_000);
}
