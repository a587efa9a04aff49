package guide.pages.site;

import guide.catalogue.html.FactCell;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Value;
import guide.pages.plots.FigureAxis;
import guide.pages.plots.FigureText;

import java.util.List;
import java.util.stream.DoubleStream;

/// A number of a framework among the same number of all others, on one axis from zero. It is no
/// rank: whether more is better, the reader knows.
///
/// Places are hundredths of the axis, of which the greatest is 100.
///
/// @param others all but this one
/// @param least where its measurements begin, and `spread` how far they reach; both 0 for a number
///   that was not measured several times
/// @param range for people, of all: `58 to 1 200`
record FigureScale(
        FactCell cell, List<Double> others, double own, double least, double spread, String range) {

    /// Of each number that is known of the framework.
    static List<FigureScale> all(List<FactGroup> groups, Catalogue catalogue) {
        return groups.stream()
                .flatMap(group -> group.facts().stream())
                .filter(cell -> cell.fact().value() instanceof Value.Amount)
                .map(cell -> of(cell, catalogue))
                .toList();
    }

    private static FigureScale of(FactCell cell, Catalogue catalogue) {
        double own = FigureAxis.number(cell.fact().value());
        double[] all =
                catalogue.frameworks().stream()
                        .map(each -> each.fact(cell.trait().id()).value())
                        .filter(Value.Amount.class::isInstance)
                        .mapToDouble(FigureAxis::number)
                        .sorted()
                        .toArray();
        Spread spread = cell.fact().spread();
        double from = spread == null ? 0 : spread.least().doubleValue();
        double to = spread == null ? 0 : spread.most().doubleValue();
        FigureAxis axis = new FigureAxis(Math.max(all[all.length - 1], to));
        return new FigureScale(
                cell,
                DoubleStream.of(all)
                        .filter(each -> each != own)
                        .mapToObj(each -> axis.length(each))
                        .toList(),
                axis.length(own),
                axis.length(from),
                axis.length(to - from),
                FigureText.of(all[0])
                        + " to "
                        + FigureText.of(all[all.length - 1])
                        + " among "
                        + all.length);
    }

    String value() {
        String unit = cell.trait().unit();
        String number = FigureText.of(FigureAxis.number(cell.fact().value()));
        return unit == null ? number : number + " " + unit;
    }
}
