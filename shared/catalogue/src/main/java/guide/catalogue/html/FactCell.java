package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

/// The answer of one fact on a page of this guide, and, behind it, its note, its evidence and the
/// day of its check.
public record FactCell(FactView fact, Trait trait) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFactFragmentGenerated.render(output, null, fact, trait, true);
    }
}
