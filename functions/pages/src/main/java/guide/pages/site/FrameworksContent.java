package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Catalogue;

import java.util.List;

/// All frameworks, one by one and beside each other.
record FrameworksContent(Catalogue catalogue, Matrix matrix) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFrameworksContentGenerated.render(output, null, this);
    }

    List<FrameworkCard> cards() {
        return FrameworkCard.all(catalogue);
    }
}
