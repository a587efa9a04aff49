package guide.comments.statistics;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Something that is counted once, for its site and for all sites together.
public sealed interface Tally {

    /// What it is known by: whatever arrives twice has the same one.
    String event();

    /// When it happened.
    Instant at();

    SiteId site();

    /// Adds one to each of these counters of the day, in UTC.
    ///
    /// @param page on which something was written; empty where nothing was
    record OfDay(
            String event,
            Instant at,
            SiteId site,
            Set<DayCounter> counters,
            Optional<ThreadKey> page)
            implements Tally {

        public OfDay {
            counters = Set.copyOf(counters);
        }
    }

    /// Something begins or ends to be one of those that wait.
    ///
    /// @param by 1 or -1
    record OfNow(String event, Instant at, SiteId site, Gauge gauge, int by) implements Tally {}

    /// What goes up and down.
    enum Gauge {
        /// What waits for a decision.
        WAITING,
        /// What has open reports.
        REPORTED
    }
}
