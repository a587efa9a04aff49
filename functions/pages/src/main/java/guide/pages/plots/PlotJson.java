package guide.pages.plots;

import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import java.io.IOException;
import java.util.Locale;

/// A plot as something that a script draws: every place is in the picture's own units, so that it
/// becomes the same picture as [PlotImage].
record PlotJson(Plot plot) implements JsonDocument {

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("name", plot.name())
                .member("title", plot.title())
                .member("lead", plot.lead())
                .member("unit", plot.unit())
                .member("width", PlotAxis.WIDTH)
                .member("height", plot.height())
                .member("top", Plot.TOP)
                .member("bottom", plot.bottom())
                .member("left", PlotAxis.LEFT)
                .member("right", PlotAxis.RIGHT);
        out.name("ticks").array();
        for (PlotAxis.Tick tick : plot.axis().ticks()) {
            out.object().member("x", plot.axis().x(tick.at())).member("text", tick.text()).end();
        }
        out.end().name("lines").array();
        for (int i = 0; i < plot.lines().size(); i++) {
            write(out, plot.lines().get(i), Plot.middle(i));
        }
        out.end().name("ties").array();
        for (Plot.Tie tie : plot.ties()) {
            out.object().member("from", tie.from()).member("to", tie.to()).end();
        }
        out.end().end();
    }

    private void write(JsonWriter out, PlotLine line, int middle) throws IOException {
        out.object()
                .member("label", line.label())
                .member("text", line.text())
                .member("y", middle)
                .name("marks")
                .array();
        for (PlotMark mark : line.marks()) {
            out.object()
                    .member("shape", mark.shape().name().toLowerCase(Locale.ROOT))
                    .member("style", mark.style())
                    .member("from", plot.axis().x(mark.from()))
                    .member("to", plot.axis().x(mark.to()))
                    .end();
        }
        out.end().end();
    }
}
