package guide.comments.lists;

import guide.comments.access.Moderators;
import guide.comments.moderation.ChosenSites;
import guide.comments.moderation.ListFilters;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.SiteId;
import guide.comments.statistics.Statistics;
import guide.comments.statistics.WaitingNow;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/statistics`: what came and what became of it, by day, and how much there is
/// to do. Three calls; for a moderator of several sites, who asks for none of them, three for each.
public final class StatisticsRoute {

    private static final int DAYS = 30;

    private final Moderators moderators;
    private final Statistics statistics;
    private final SiteRegistry registry;
    private final InstantSource clock;

    public StatisticsRoute(
            Moderators moderators,
            Statistics statistics,
            SiteRegistry registry,
            InstantSource clock) {
        this.moderators = moderators;
        this.statistics = statistics;
        this.registry = registry;
        this.clock = clock;
    }

    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("from", "to", "site");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate to = ListFilters.day(query, "to").orElse(today);
        LocalDate from = ListFilters.day(query, "from").orElse(to.minusDays(DAYS - 1L));
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= Statistics.MOST_DAYS) {
            throw ListFilters.refused(
                    "from",
                    "must be a day up to `to`, less than "
                            + Statistics.MOST_DAYS
                            + " days before it");
        }
        List<Optional<SiteId>> scopes = scopes(sites);
        return Response.ok(
                        new StatisticsView(
                                from,
                                to,
                                now(scopes),
                                StatisticsView.byDay(
                                        scopes.stream()
                                                .flatMap(
                                                        scope ->
                                                                statistics
                                                                        .days(scope, from, to)
                                                                        .stream())),
                                month(scopes, YearMonth.from(to))))
                .notStored();
    }

    private WaitingNow now(List<Optional<SiteId>> scopes) {
        return scopes.stream().map(statistics::now).reduce(WaitingNow::plus).orElseThrow();
    }

    private StatisticsView.MonthView month(List<Optional<SiteId>> scopes, YearMonth month) {
        return StatisticsView.MonthView.of(
                month, scopes.stream().flatMap(scope -> statistics.busiest(scope, month).stream()));
    }

    private static List<Optional<SiteId>> scopes(ChosenSites sites) {
        return sites.ids()
                .map(
                        ids ->
                                ids.stream()
                                        .sorted(Comparator.comparing(SiteId::value))
                                        .map(Optional::of)
                                        .toList())
                .orElse(List.of(Optional.empty()));
    }
}
