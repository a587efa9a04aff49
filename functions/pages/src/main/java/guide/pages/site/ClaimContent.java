package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.html.EvidenceList;
import guide.catalogue.html.ExternalLink;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.view.ClaimView;

import java.util.List;

/// One claim: who says it, whether it holds, and why.
///
/// @param frameworks those that it is about
/// @param traits those that the verdict is based on; may be empty
record ClaimContent(ClaimView claim, List<Framework> frameworks, List<Trait> traits)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteClaimContentGenerated.render(output, null, this);
    }

    EvidenceList evidence() {
        return new EvidenceList(claim.evidence(), true);
    }

    /// A link where `where` is an address, and the words otherwise.
    ExternalLink where(String where) {
        return new ExternalLink(where, where);
    }
}
