package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.model.Evidence;

import java.util.List;

/// Where something comes from, as a list; empty when there is no evidence.
public record EvidenceList(List<Evidence> evidence) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteEvidenceFragmentGenerated.render(output, null, evidence);
    }
}
