package guide.pages.comparison;

import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.model.Value;
import guide.catalogue.view.FactView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The numbers of one row as bars on one axis, which begins at zero: a bar as long as the number,
/// and on it a mark from the least to the most that was measured.
///
/// @param bars in the frameworks' order
record FigureBars(List<FigureBar> bars) {

    /// A number's bar; all lengths are from 0 to 100, the greatest of the row being 100.
    ///
    /// @param length 0 where the number is not known
    /// @param spread of the measurements; 0 for a number that was not measured several times
    record FigureBar(double length, double least, double spread) {}

    static FigureBars of(ComparisonRow row) {
        double most = row.cells().stream().mapToDouble(FigureBars::most).max().orElse(0);
        return new FigureBars(row.cells().stream().map(cell -> bar(cell, most)).toList());
    }

    private static FigureBar bar(FactView cell, double most) {
        double least = cell.spread() == null ? 0 : cell.spread().least().doubleValue();
        double spread = cell.spread() == null ? 0 : cell.spread().most().doubleValue() - least;
        return new FigureBar(
                hundredths(number(cell.value()), most),
                hundredths(least, most),
                hundredths(spread, most));
    }

    private static double most(FactView cell) {
        double number = number(cell.value());
        return cell.spread() == null
                ? number
                : Math.max(number, cell.spread().most().doubleValue());
    }

    private static double number(@Nullable Value value) {
        return value instanceof Value.Amount amount ? amount.amount().doubleValue() : 0;
    }

    /// To a tenth, which is less than a screen shows.
    private static double hundredths(double figure, double most) {
        return most <= 0 ? 0 : Math.round(1000 * Math.max(0, figure) / most) / 10.0;
    }
}
