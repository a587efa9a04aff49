package guide.comments.statistics;

import guide.comments.sites.SiteId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What was counted, of one site or, where that is empty, of all together; as it was a moment ago.
public interface Statistics {

    /// The most days that one call may ask for: a page of them stays below ten units.
    int MOST_DAYS = 92;

    /// The most pages that a month has a place for in its list.
    int MOST_PAGES = 10;

    /// The days on which something was counted, the earliest first.
    ///
    /// @param to inclusive, at most [#MOST_DAYS] from the first
    List<DayCounts> days(Optional<SiteId> site, LocalDate from, LocalDate to);

    WaitingNow now(Optional<SiteId> site);

    /// The pages with most contributions, at most [#MOST_PAGES].
    List<BusyPage> busiest(Optional<SiteId> site, YearMonth month);
}
