package guide.pages.comparison;

import guide.catalogue.comparison.ComparisonRow;
import guide.catalogue.view.FactView;
import guide.pages.plots.FigureAxis;

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
        FigureAxis axis =
                new FigureAxis(row.cells().stream().mapToDouble(FigureBars::most).max().orElse(0));
        return new FigureBars(row.cells().stream().map(cell -> bar(cell, axis)).toList());
    }

    private static FigureBar bar(FactView cell, FigureAxis axis) {
        double least = cell.spread() == null ? 0 : cell.spread().least().doubleValue();
        double spread = cell.spread() == null ? 0 : cell.spread().most().doubleValue() - least;
        return new FigureBar(
                axis.length(FigureAxis.number(cell.value())),
                axis.length(least),
                axis.length(spread));
    }

    private static double most(FactView cell) {
        double number = FigureAxis.number(cell.value());
        return cell.spread() == null
                ? number
                : Math.max(number, cell.spread().most().doubleValue());
    }
}
