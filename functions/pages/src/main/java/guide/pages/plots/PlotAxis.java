package guide.pages.plots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What lies along a plot, from left to right, in the picture's own units, which scale with the
/// page.
///
/// @param start what is at the left end; `end` is greater
/// @param ticks in order
record PlotAxis(double start, double end, List<Tick> ticks) {

    static final int WIDTH = 640;
    static final int LEFT = 180;
    static final int RIGHT = 600;
    private static final int PARTS = 4;
    private static final int YEARS = 5;

    /// A word below the axis.
    record Tick(double at, String text) {}

    /// From zero, so that lengths can be compared, to the next number above all that has two digits
    /// and divides by four.
    static PlotAxis fromZero(double most) {
        double step =
                Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 1)) * PARTS;
        double end = Math.max(step, Math.ceil(most / step) * step);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            ticks.add(new Tick(end * i / PARTS, FigureText.of(end * i / PARTS)));
        }
        return new PlotAxis(0, end, ticks);
    }

    /// Whole years around these days; a day is a number of days since 1970.
    static PlotAxis years(LocalDate first, LocalDate last) {
        int from = first.getYear() / YEARS * YEARS;
        int to = last.getYear() + 1;
        List<Tick> ticks = new ArrayList<>();
        for (int year = from; year <= to; year += YEARS) {
            ticks.add(new Tick(dayOf(year), String.valueOf(year)));
        }
        return new PlotAxis(dayOf(from), dayOf(to), ticks);
    }

    private static double dayOf(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    /// Where a number is; one beyond the end is at the end.
    int x(double figure) {
        double part = (Math.clamp(figure, start, end) - start) / (end - start);
        return LEFT + (int) Math.round((RIGHT - LEFT) * part);
    }
}
