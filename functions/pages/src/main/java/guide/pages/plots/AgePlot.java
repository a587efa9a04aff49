package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When each framework's facts are due to be checked again: a tick for each fact, counted in days
/// from today. What is due already stands at the left end.
final class AgePlot {

    private static final String LEAD =
            "A tick for each fact, at the day on which it is due to be checked again. What stands at"
                    + " the left end may be outdated.";

    private final Catalogue catalogue;
    private final LocalDate today;

    AgePlot(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    /// A framework, and in how many days each of its facts is due.
    private record DueFacts(Framework framework, List<Long> days) {}

    List<Plot> all() {
        List<DueFacts> due =
                catalogue.frameworks().stream()
                        .map(each -> new DueFacts(each, days(each)))
                        .filter(each -> !each.days().isEmpty())
                        .toList();
        return due.isEmpty() ? List.of() : List.of(plot(due));
    }

    private static Plot plot(List<DueFacts> due) {
        long most =
                due.stream()
                        .flatMap(each -> each.days().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
        return new Plot(
                "age-of-facts",
                "When facts are due",
                LEAD,
                "days from today",
                PlotAxis.fromZero((double) most),
                due.stream().map(each -> line(each.framework(), each.days())).toList(),
                List.of());
    }

    private static PlotLine line(Framework framework, List<Long> days) {
        long stale = days.stream().filter(each -> each <= 0).count();
        long soon = days.stream().filter(each -> each > 0).min(Long::compare).orElse(0L);
        return PlotLine.of(
                framework,
                days.size() + " facts, " + stale + " due, the next in " + soon,
                days.stream()
                        .map(
                                each ->
                                        PlotMark.tick(
                                                each <= 0 ? "stale" : "",
                                                (double) Math.max(0, each)))
                        .toList());
    }

    private List<Long> days(Framework framework) {
        List<Long> days = new ArrayList<>();
        for (Trait trait : catalogue.traits()) {
            Fact fact = framework.fact(trait.id());
            Optional<LocalDate> due = fact.dueOn(trait);
            due.ifPresent(day -> days.add(ChronoUnit.DAYS.between(today, day)));
        }
        return days;
    }
}
