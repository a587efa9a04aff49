package guide.pages.plots;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.TraitKind;

import java.util.List;

/// Every number of the catalogue, as a plot with its table.
///
/// @param plots in the traits' order; a number that nobody knows of any framework has none
public record MeasurementsContent(List<DotPlot> plots) implements HtmlContent {

    public static MeasurementsContent of(Catalogue catalogue) {
        return new MeasurementsContent(
                catalogue.traits().stream()
                        .filter(trait -> trait.kind() == TraitKind.NUMBER)
                        .map(trait -> DotPlot.of(trait, PlotRow.all(trait, catalogue.frameworks())))
                        .filter(plot -> !plot.rows().isEmpty())
                        .toList());
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteMeasurementsContentGenerated.render(output, null, this);
    }
}
