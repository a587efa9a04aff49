package guide.pages.plots;

import java.util.Locale;

/// Something drawn in a line of a plot.
///
/// @param style a class that gives it a colour; empty for the plot's own
/// @param from where it begins on the axis; a dot or a tick is there
/// @param to where a range or a bar ends
record PlotMark(Shape shape, String style, double from, double to) {

    /// What it looks like.
    enum Shape {
        RANGE,
        BAR,
        DOT,
        TICK
    }

    static PlotMark dot(double at) {
        return new PlotMark(Shape.DOT, "", at, at);
    }

    static PlotMark tick(String style, double at) {
        return new PlotMark(Shape.TICK, style, at, at);
    }

    static PlotMark range(double from, double to) {
        return new PlotMark(Shape.RANGE, "", from, to);
    }

    static PlotMark bar(String style, double from, double to) {
        return new PlotMark(Shape.BAR, style, from, to);
    }

    String classes() {
        String name = "mark-" + shape.name().toLowerCase(Locale.ROOT);
        return style.isEmpty() ? name : name + " " + style;
    }
}
