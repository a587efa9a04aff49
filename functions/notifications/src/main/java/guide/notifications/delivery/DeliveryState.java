package guide.notifications.delivery;

import java.util.Locale;

/// Where a delivery stands.
///
/// `WAITING` for its time, `CLAIMED` by a call that sends it now, `SENT`, or `DEAD`: given up, and
/// kept to be replayed.
public enum DeliveryState {
    WAITING,
    CLAIMED,
    SENT,
    DEAD;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#apiName] has written.
    ///
    /// @throws IllegalArgumentException for any other name
    public static DeliveryState parse(String apiName) {
        return valueOf(apiName.toUpperCase(Locale.ROOT));
    }
}
