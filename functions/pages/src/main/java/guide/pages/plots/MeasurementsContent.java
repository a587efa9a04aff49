package guide.pages.plots;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import java.util.List;

/// Every plot of the catalogue, with its table.
record MeasurementsContent(List<Plot> plots) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteMeasurementsContentGenerated.render(output, null, this);
    }
}
