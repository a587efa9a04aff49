package guide.pages.runs;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Framework;

import java.util.List;

/// All that was run of one framework, by trait.
record RunsContent(Framework framework, List<RunOfTrait> runs) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteRunsContentGenerated.render(output, null, this);
    }
}
