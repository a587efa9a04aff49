package guide.summaries.feeds;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.model.Claim;

/// A claim with its verdict, as an entry of a feed shows it.
record ClaimHtml(Claim claim) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteClaimHtmlGenerated.render(output, null, claim, EvidenceAddresses.of(claim));
    }
}
