package guide.comments.identity;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// The key that a client makes when the reader presses the button: a UUID of version 7 (RFC 9562,
/// section 5.7).
///
/// @param text in lower case
public record IdempotencyKey(String text) {

    public static final String HEADER = "Idempotency-Key";

    /// How far the key's time may be behind the server's: as long as a client may retry.
    public static final Duration WINDOW = Duration.ofMinutes(10);

    /// How far it may be ahead. The key's time becomes the contribution's own, and nothing may be
    /// from the future for long.
    public static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String SHAPE =
            "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    /// The header's value as a key that is in time at `now`; refused otherwise.
    public static IdempotencyKey parse(String header, Instant now) {
        String text = header.strip().toLowerCase(Locale.ROOT);
        if (!text.matches(SHAPE)) {
            throw refused("must be a UUID of version 7");
        }
        IdempotencyKey key = new IdempotencyKey(text);
        Duration behind = Duration.between(key.at(), now);
        if (behind.compareTo(WINDOW) > 0 || behind.negated().compareTo(AHEAD) > 0) {
            throw refused(
                    "must carry a time at most 10 minutes behind and 1 minute ahead of the server's");
        }
        return key;
    }

    long epochMilli() {
        return Long.parseLong(text.substring(0, 8) + text.substring(9, 13), 16);
    }

    Instant at() {
        return Instant.ofEpochMilli(epochMilli());
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inHeader(HEADER, rule));
    }
}
