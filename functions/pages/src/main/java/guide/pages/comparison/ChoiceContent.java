package guide.pages.comparison;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;

import java.util.List;

/// What can be compared.
///
/// @param chosen what was chosen before, fewer than two or more than six; empty at first
record ChoiceContent(List<Framework> frameworks, List<Slug> chosen) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteChoiceContentGenerated.render(output, null, this);
    }
}
