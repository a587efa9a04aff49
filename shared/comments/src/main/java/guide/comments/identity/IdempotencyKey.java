package guide.comments.identity;

import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

    /// The header's value as a key of any time; refused where it is none.
    public static IdempotencyKey parse(String header) {
        return shaped(header).orElseThrow(() -> refused("must be a UUID of version 7"));
    }

    /// The header's value as a key that is in time at `now`; refused otherwise.
    public static IdempotencyKey parse(String header, Instant now) {
        IdempotencyKey key = parse(header);
        if (!key.isInTime(now)) {
            throw refused(
                    "must carry a time at most 10 minutes behind and 1 minute ahead of the server's");
        }
        return key;
    }

    /// A key that is in time at `now`; empty otherwise.
    public static Optional<IdempotencyKey> find(String text, Instant now) {
        return shaped(text).filter(key -> key.isInTime(now));
    }

    /// A key of this time, for somebody who brings none.
    ///
    /// @param high, low random bits
    static IdempotencyKey made(Instant now, long high, long low) {
        long time = (now.toEpochMilli() << 16) | 0x7000 | (high & 0xfff);
        long rest = (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new IdempotencyKey(new UUID(time, rest).toString());
    }

    private static Optional<IdempotencyKey> shaped(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(each -> each.matches(SHAPE))
                .map(IdempotencyKey::new);
    }

    private boolean isInTime(Instant now) {
        Duration behind = Duration.between(at(), now);
        return behind.compareTo(WINDOW) <= 0 && behind.negated().compareTo(AHEAD) <= 0;
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
