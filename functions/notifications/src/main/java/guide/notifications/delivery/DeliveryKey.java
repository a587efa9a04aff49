package guide.notifications.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What alone names a delivery: whom it is for, and what it tells.
///
/// @param channel the name of the [Channel]
/// @param target whom it is for in the channel, such as a webhook's id: 1 to 64 letters, digits,
///   `_` and `-`, never an address or anything that a reader typed
/// @param at when it happened, to the millisecond, by which a target's deliveries are in order
/// @param id what receivers know a repetition by: the event's id, or one of the channel's own for
///   what stands for many events; as a target
public record DeliveryKey(String channel, String target, Instant at, String id) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public DeliveryKey {
        if (!isName(channel) || !isName(target) || !isName(id)) {
            throw new IllegalArgumentException(
                    "channel, target and id must have 1 to 64 letters, digits, _ and -");
        }
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// The key as text, which [#parse] reads back: at most 210 characters, safe in a path.
    public String text() {
        return String.join(".", channel, target, millis(at), id);
    }

    /// Reads what [#text] has written; empty for anything else.
    public static Optional<DeliveryKey> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4 || !parts[2].matches("[0-9]{13}")) {
            return Optional.empty();
        }
        return isName(parts[0]) && isName(parts[1]) && isName(parts[3])
                ? Optional.of(
                        new DeliveryKey(
                                parts[0],
                                parts[1],
                                Instant.ofEpochMilli(Long.parseLong(parts[2])),
                                parts[3]))
                : Optional.empty();
    }

    /// Milliseconds since 1970 in 13 digits, which sort as times do until the year 2286.
    static String millis(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }
}
