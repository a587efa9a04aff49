package guide.comments.lists;

import guide.comments.statistics.BusyPage;
import guide.comments.statistics.DayCounter.CounterGroup;
import guide.comments.statistics.DayCounts;
import guide.comments.statistics.Statistics;
import guide.comments.statistics.WaitingNow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What was counted, as moderators see it.
///
/// @param to inclusive
/// @param days those on which something was counted, the earliest first
/// @param busiest of the month of the last day
record StatisticsView(
        LocalDate from, LocalDate to, WaitingNow now, List<DayView> days, MonthView busiest) {

    StatisticsView {
        days = List.copyOf(days);
    }

    /// Days, which may be there once for each site, put together.
    static List<DayView> byDay(Stream<DayCounts> counts) {
        Map<LocalDate, DayCounts> days = new TreeMap<>();
        counts.forEach(each -> days.merge(each.day(), each, DayCounts::plus));
        return days.values().stream().map(DayView::of).toList();
    }

    /// Each by what it counts; without what is 0.
    record DayView(
            LocalDate day,
            Map<String, Long> contributions,
            Map<String, Long> held,
            Map<String, Long> reasons,
            Map<String, Long> reports,
            Map<String, Long> decisions,
            Map<String, Long> waits) {

        static DayView of(DayCounts counts) {
            return new DayView(
                    counts.day(),
                    counts.of(CounterGroup.SENT),
                    counts.of(CounterGroup.HELD),
                    counts.of(CounterGroup.REASON),
                    counts.of(CounterGroup.REPORT),
                    counts.of(CounterGroup.DECISION),
                    counts.of(CounterGroup.WAIT));
        }
    }

    /// The busiest pages, the busiest first.
    ///
    /// @param month such as `2026-12`, in UTC
    record MonthView(String month, List<BusyThreadView> threads) {

        MonthView {
            threads = List.copyOf(threads);
        }

        static MonthView of(YearMonth month, Stream<BusyPage> pages) {
            return new MonthView(
                    month.toString(),
                    pages.sorted(Comparator.comparingLong(BusyPage::contributions).reversed())
                            .limit(Statistics.MOST_PAGES)
                            .map(
                                    page ->
                                            new BusyThreadView(
                                                    page.thread().text(), page.contributions()))
                            .toList());
        }
    }

    /// @param contributions how many were sent there
    record BusyThreadView(String thread, long contributions) {}
}
