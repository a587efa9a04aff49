package guide.pages.site;

import guide.catalogue.html.FactCell;
import guide.catalogue.html.FactText;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Value;

import org.jspecify.annotations.Nullable;

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
/// @param range for people, of all: `58 to 1200`
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
        double own = number(cell.fact().value());
        double[] all =
                catalogue.frameworks().stream()
                        .map(each -> each.fact(cell.trait().id()).value())
                        .filter(Value.Amount.class::isInstance)
                        .mapToDouble(FigureScale::number)
                        .sorted()
                        .toArray();
        Spread spread = cell.fact().spread();
        double from = spread == null ? 0 : spread.least().doubleValue();
        double to = spread == null ? 0 : spread.most().doubleValue();
        double most = Math.max(all[all.length - 1], to);
        return new FigureScale(
                cell,
                DoubleStream.of(all)
                        .filter(each -> each != own)
                        .mapToObj(each -> place(each, most))
                        .toList(),
                place(own, most),
                place(from, most),
                place(to - from, most),
                text(all[0]) + " to " + text(all[all.length - 1]) + " among " + all.length);
    }

    private static double number(@Nullable Value value) {
        return value instanceof Value.Amount amount ? amount.amount().doubleValue() : 0;
    }

    private static double place(double number, double most) {
        return most <= 0 ? 0 : Math.round(1000 * Math.max(0, number) / most) / 10.0;
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    String value() {
        return FactText.value(cell.fact(), cell.trait());
    }
}
