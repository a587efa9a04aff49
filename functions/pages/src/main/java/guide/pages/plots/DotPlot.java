package guide.pages.plots;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Trait;

import java.util.ArrayList;
import java.util.List;

/// A number of each framework on one axis, as a picture: a dot for the median, a line from the
/// least to the most. Neighbours whose ranges overlap share a bracket, because the measurements do
/// not show which is greater. The axis begins at zero, so that lengths can be compared.
///
/// All lengths are in the picture's own units, which scale with the page.
///
/// @param rows the greatest first, at least one
/// @param end of the axis
public record DotPlot(Trait trait, List<PlotRow> rows, double end) implements HtmlContent {

    static DotPlot of(Trait trait, List<PlotRow> rows) {
        return new DotPlot(trait, rows, end(rows));
    }

    public static final int WIDTH = 640;
    public static final int ROW = 26;
    public static final int TOP = 8;
    private static final int LEFT = 180;
    private static final int RIGHT = 600;
    private static final int TICKS = 4;

    /// Neighbours of which nobody can say which is greater.
    ///
    /// @param first the row where it begins, from 0; `last` is the one where it ends
    record Tie(int first, int last) {

        int from() {
            return middle(first) - 6;
        }

        int to() {
            return middle(last) + 6;
        }
    }

    /// A number on the axis.
    record Tick(int x, String text) {}

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteDotPlotGenerated.render(output, null, this);
    }

    int height() {
        return TOP + rows.size() * ROW + 24;
    }

    /// Where the axis is, from the top.
    int axis() {
        return TOP + rows.size() * ROW + 2;
    }

    public static int middle(int row) {
        return TOP + row * ROW + ROW / 2;
    }

    int labels() {
        return LEFT - 10;
    }

    int left() {
        return LEFT;
    }

    int right() {
        return RIGHT;
    }

    int x(double figure) {
        return LEFT + (int) Math.round((RIGHT - LEFT) * figure / end);
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            double figure = end * i / TICKS;
            ticks.add(new Tick(x(figure), PlotRow.number(figure)));
        }
        return ticks;
    }

    List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        int first = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !overlap(rows.get(row - 1), rows.get(row))) {
                if (row - 1 > first) {
                    ties.add(new Tie(first, row - 1));
                }
                first = row;
            }
        }
        return ties;
    }

    String unit() {
        return trait.unit() == null ? "" : trait.unit();
    }

    private static boolean overlap(PlotRow one, PlotRow other) {
        return one.fact().isLevelWith(other.fact());
    }

    /// The next number above all that has two digits and divides by four.
    private static double end(List<PlotRow> rows) {
        double most = rows.stream().mapToDouble(PlotRow::most).max().orElse(0);
        double step =
                Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 1)) * TICKS;
        return Math.max(step, Math.ceil(most / step) * step);
    }
}
