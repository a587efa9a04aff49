package guide.notifications.moderators;

import guide.comments.sites.SiteId;
import guide.notifications.delivery.DeliveryKey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// When digests go out, by the clock in UTC: at each full hour, or at six in the morning.
///
/// What is held once a digest of its hour was sent belongs to the next one: the time counts at
/// which it is seen, not the one at which it was written.
enum DigestTime {
    HOURLY(Duration.ofHours(1), Duration.ZERO),
    DAILY(Duration.ofDays(1), Duration.ofHours(6));

    private final Duration every;
    private final Duration offset;

    DigestTime(Duration every, Duration offset) {
        this.every = every;
        this.offset = offset;
    }

    /// The first one after `now`.
    Instant after(Instant now) {
        Instant begin =
                every.equals(Duration.ofHours(1))
                        ? now.truncatedTo(ChronoUnit.HOURS)
                        : now.minus(offset).truncatedTo(ChronoUnit.DAYS).plus(offset);
        return begin.plus(every);
    }

    /// @param due from [#after]
    DeliveryKey key(String channel, String target, SiteId site, Instant due) {
        return new DeliveryKey(channel, target, due, "digest-" + site);
    }
}
