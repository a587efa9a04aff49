package guide.pages.plots;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// A plot as a file of its own (SVG 2), with the colours that a page would give it.
record PlotImage(Plot plot) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JtePlotImageGenerated.render(output, null, plot);
    }
}
