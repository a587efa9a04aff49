package guide.pages.plots;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import java.util.List;

/// A picture of something that frameworks have, a line for each of them, with a table of the same.
///
/// @param name as in its address, `/plots/{name}.svg`
/// @param lead what the marks mean
/// @param unit of the numbers in the table; empty for none
/// @param lines at least one
/// @param ties neighbours of which nobody can say which is greater
public record Plot(
        String name,
        String title,
        String lead,
        String unit,
        PlotAxis axis,
        List<PlotLine> lines,
        List<Tie> ties)
        implements HtmlContent {

    static final int TOP = 8;
    static final int ROW = 26;
    private static final int BELOW = 24;

    /// @param first the row where it begins, from 0; `last` is the one where it ends
    record Tie(int first, int last) {

        int from() {
            return middle(first) - 6;
        }

        int to() {
            return middle(last) + 6;
        }
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JtePlotGenerated.render(output, null, this);
    }

    String imageAddress() {
        return PlotLinks.image(name);
    }

    String viewBox() {
        return "0 0 " + PlotAxis.WIDTH + " " + height();
    }

    int height() {
        return TOP + lines.size() * ROW + BELOW;
    }

    /// Where the axis is, from the top.
    int bottom() {
        return TOP + lines.size() * ROW + 2;
    }

    static int middle(int row) {
        return TOP + row * ROW + ROW / 2;
    }

    int width(PlotMark mark) {
        return axis.x(mark.to()) - axis.x(mark.from());
    }
}
