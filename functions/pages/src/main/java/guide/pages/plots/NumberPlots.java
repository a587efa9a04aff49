package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The numbers of a catalogue, a plot for each trait: a dot for the median, a line from the least
/// to the most, the greatest first. Numbers of one unit share their axis, so that two plots can be
/// compared.
final class NumberPlots {

    /// Of what was measured several times; what is counted is one number.
    private static final String OF_RANGES =
            " A dot is the median, the thick line goes from the least to the most that was measured."
                    + " Neighbours in one bracket are level: their ranges overlap.";

    /// A framework and its number.
    private record PlottedNumber(Framework framework, Fact fact, double median) {

        double most() {
            Spread spread = fact.spread();
            return spread == null ? median : spread.most().doubleValue();
        }
    }

    private final Catalogue catalogue;

    NumberPlots(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// In the traits' order; a number that nobody knows of any framework has none.
    List<Plot> all() {
        return numbers().filter(each -> !measured(each).isEmpty()).map(this::plot).toList();
    }

    private Stream<Trait> numbers() {
        return catalogue.traits().stream().filter(each -> each.kind() == TraitKind.NUMBER);
    }

    private Plot plot(Trait trait) {
        String unit = unit(trait);
        List<PlottedNumber> measured = measured(trait);
        double most =
                numbers()
                        .filter(each -> !unit.isEmpty() && unit(each).equals(unit))
                        .flatMap(each -> measured(each).stream())
                        .mapToDouble(PlottedNumber::most)
                        .max()
                        .orElse(measured.stream().mapToDouble(PlottedNumber::most).max().orElse(0));
        return new Plot(
                trait.id().value(),
                trait.title(),
                trait.question() + (hasRanges(measured) ? OF_RANGES : ""),
                unit,
                PlotAxis.fromZero(most),
                measured.stream().map(NumberPlots::line).toList(),
                ties(measured));
    }

    private static boolean hasRanges(List<PlottedNumber> measured) {
        return measured.stream().anyMatch(each -> each.fact().spread() != null);
    }

    private static String unit(Trait trait) {
        String unit = trait.unit();
        return unit == null ? "" : unit;
    }

    private List<PlottedNumber> measured(Trait trait) {
        List<PlottedNumber> all = new ArrayList<>();
        for (Framework each : catalogue.frameworks()) {
            Fact fact = each.fact(trait.id());
            if (fact.value() instanceof Value.Amount amount) {
                all.add(new PlottedNumber(each, fact, amount.amount().doubleValue()));
            }
        }
        all.sort(Comparator.comparingDouble(PlottedNumber::median).reversed());
        return all;
    }

    private static PlotLine line(PlottedNumber one) {
        String median = FigureText.of(one.median());
        Spread spread = one.fact().spread();
        if (spread == null) {
            return PlotLine.of(one.framework(), median, List.of(PlotMark.dot(one.median())));
        }
        double least = spread.least().doubleValue();
        double most = spread.most().doubleValue();
        return PlotLine.of(
                one.framework(),
                median + " (" + FigureText.of(least) + " to " + FigureText.of(most) + ")",
                List.of(PlotMark.range(least, most), PlotMark.dot(one.median())));
    }

    private static List<Plot.Tie> ties(List<PlottedNumber> rows) {
        List<Plot.Tie> ties = new ArrayList<>();
        int first = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !rows.get(row - 1).fact().isLevelWith(rows.get(row).fact())) {
                if (row - 1 > first) {
                    ties.add(new Plot.Tie(first, row - 1));
                }
                first = row;
            }
        }
        return ties;
    }
}
