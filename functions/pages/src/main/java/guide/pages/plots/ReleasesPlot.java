package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The days of each framework's life that the catalogue has: its newest release, and every fact
/// that is a day or begins with one, such as the day on which it was first published.
final class ReleasesPlot {

    private static final String LEAD =
            "From the first day that is known of a framework to its newest release, the last dot.";

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[01][0-9]-[0-3][0-9])\\b.*");

    private final Catalogue catalogue;
    private final LocalDate today;

    ReleasesPlot(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    List<Plot> all() {
        Optional<LocalDate> first =
                catalogue.frameworks().stream()
                        .flatMap(each -> days(each).stream())
                        .min(LocalDate::compareTo);
        return first.map(this::plot).stream().toList();
    }

    private Plot plot(LocalDate first) {
        PlotAxis axis = PlotAxis.years(first, today);
        return new Plot(
                "releases",
                "From the first day to the newest release",
                LEAD,
                "",
                axis,
                catalogue.frameworks().stream()
                        .filter(each -> !days(each).isEmpty())
                        .map(each -> line(each, days(each)))
                        .toList(),
                List.of());
    }

    private static PlotLine line(Framework framework, NavigableSet<LocalDate> days) {
        PlotMark life = PlotMark.range(at(days.getFirst()), at(days.getLast()));
        return PlotLine.of(
                framework,
                String.join(", ", days.stream().map(LocalDate::toString).toList()),
                Stream.concat(Stream.of(life), days.stream().map(day -> PlotMark.dot(at(day))))
                        .toList());
    }

    private static double at(LocalDate day) {
        return day.toEpochDay();
    }

    private NavigableSet<LocalDate> days(Framework framework) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Framework.Latest latest = framework.latest();
        if (latest != null && latest.releasedOn() != null) {
            days.add(latest.releasedOn());
        }
        framework.facts().forEach(each -> day(each).ifPresent(days::add));
        days.removeIf(day -> day.isAfter(today));
        return days;
    }

    private static Optional<LocalDate> day(Fact fact) {
        return switch (fact.value()) {
            case Value.Day day -> Optional.of(day.day());
            case Value.Text text -> beginning(text.text());
            case Value.Choices _, Value.Amount _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static Optional<LocalDate> beginning(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.group(1)));
        } catch (DateTimeException e) {
            // No day of the calendar, such as 2013-02-31.
            return Optional.empty();
        }
    }
}
