package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.statistics.DayCounter;
import guide.comments.statistics.DayCounter.CounterGroup;
import guide.comments.statistics.DayCounts;
import guide.comments.statistics.Statistics;
import guide.comments.statistics.Tally;
import guide.comments.statistics.WaitTime;
import guide.comments.statistics.WaitingNow;
import guide.comments.storage.statistics.DynamoStatistics;
import guide.comments.storage.statistics.StatisticsProjection;
import guide.local.dynamodb.CapacityMeter;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a quarter in which everything happens each day costs, to write and to read.
@Tag("tables")
class StatisticsCostTest {

    private static final SiteId SITE = new SiteId("counted");
    private static final Instant LAST = Instant.parse("2026-11-30T12:00:00Z");
    private static final int PAGES = 12;

    private final CapacityMeter meter = new CapacityMeter();
    private final CommentsTable metered = LocalTables.comments(LocalTables.through(meter));
    private final Statistics statistics = new DynamoStatistics(metered);

    @BeforeAll
    static void aQuarterIsCounted() {
        StatisticsProjection counted =
                new StatisticsProjection(LocalTables.comments(LocalTables.CLIENT));
        for (int day = 0; day < Statistics.MOST_DAYS; day++) {
            counted.count(
                    new Tally.OfDay(
                            "all " + day,
                            LAST.minus(day, ChronoUnit.DAYS),
                            SITE,
                            everything(),
                            Optional.empty()));
        }
        for (int n = 0; n < 3 * PAGES; n++) {
            counted.count(sent(n, n % PAGES));
        }
        for (int n = 0; n < 5; n++) {
            counted.count(sent(100 + n, 7));
        }
    }

    @Test
    void aQuarterIsReadInThreeCallsAndTenUnits() {
        LocalDate last = LocalDate.parse("2026-11-30");
        meter.reset();
        List<DayCounts> days =
                statistics.days(Optional.of(SITE), last.minusDays(Statistics.MOST_DAYS - 1L), last);
        WaitingNow _ = statistics.now(Optional.of(SITE));
        int pages = statistics.busiest(Optional.of(SITE), YearMonth.from(last)).size();
        System.out.printf(
                Locale.ROOT,
                "| statistics of %d days | %s | %.1f |%n",
                days.size(),
                meter.calls(),
                meter.units());

        assertThat(days).hasSize(Statistics.MOST_DAYS);
        assertThat(days.getFirst().of(CounterGroup.WAIT)).hasSize(WaitTime.values().length);
        assertThat(pages).isEqualTo(Statistics.MOST_PAGES);
        assertThat(meter.calls()).hasSize(3);
        assertThat(meter.units()).isLessThanOrEqualTo(10);
    }

    @Test
    void theBusiestPageComesFirstAndEachOnce() {
        var pages = statistics.busiest(Optional.empty(), YearMonth.of(2026, 11));

        assertThat(pages.getFirst().thread()).isEqualTo(page(7));
        assertThat(pages.getFirst().contributions()).isEqualTo(8);
        assertThat(pages).extracting(each -> each.thread().text()).doesNotHaveDuplicates();
    }

    @Test
    void oneThingTwiceIsCountedOnce() {
        StatisticsProjection counted = new StatisticsProjection(metered);
        SiteId other = new SiteId("twice");
        Tally waits = new Tally.OfNow("twice", LAST, other, Tally.Gauge.WAITING, 1);
        counted.count(waits);
        counted.count(waits);

        assertThat(statistics.now(Optional.of(other))).isEqualTo(new WaitingNow(1, 0));
    }

    @Test
    void fewerThanNoneAreNone() {
        StatisticsProjection counted = new StatisticsProjection(metered);
        SiteId other = new SiteId("below");
        counted.count(new Tally.OfNow("below", LAST, other, Tally.Gauge.REPORTED, -1));

        assertThat(statistics.now(Optional.of(other))).isEqualTo(new WaitingNow(0, 0));
    }

    private static Tally sent(int n, int page) {
        return new Tally.OfDay(
                "sent " + n,
                LAST,
                SITE,
                Set.of(new DayCounter(CounterGroup.SENT, "comment")),
                Optional.of(page(page)));
    }

    private static ThreadKey page(int n) {
        return ThreadKey.stored("page:counted/busy-" + n + "/");
    }

    /// As many counters as a day of a guide with ten rules of long names may have.
    private static Set<DayCounter> everything() {
        Set<DayCounter> all = new HashSet<>();
        Stream.of(WaitTime.values())
                .forEach(it -> all.add(new DayCounter(CounterGroup.WAIT, it.apiName())));
        Stream.of("comment", "suggestion", "edit", "review-request")
                .forEach(kind -> all.add(new DayCounter(CounterGroup.SENT, kind)));
        Stream.of("new", "change", "reports")
                .forEach(it -> all.add(new DayCounter(CounterGroup.HELD, it)));
        Stream.of("publish", "reject", "spam", "remove", "hold", "restore", "keep")
                .forEach(it -> all.add(new DayCounter(CounterGroup.DECISION, it)));
        IntStream.range(0, 10)
                .forEach(
                        n ->
                                all.add(
                                        new DayCounter(
                                                CounterGroup.REASON, "a rule with a name " + n)));
        return all;
    }
}
