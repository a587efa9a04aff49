package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.html.ExternalLink;
import guide.catalogue.model.Framework;
import guide.catalogue.samples.Sample;
import guide.catalogue.view.ClaimView;
import guide.lambda.address.PublicAddress;
import guide.lambda.html.SafeHtml;
import guide.pages.changes.FrameworkHistory;
import guide.pages.layout.SiteLinks;

import java.util.List;

/// One framework: what it is, each answer with its evidence, what is like it, the claims about it,
/// and its code.
///
/// @param figures its numbers among those of all
/// @param others all but this one, by name
record FrameworkContent(
        Framework framework,
        SupportCounts counts,
        List<FactGroup> groups,
        List<FigureScale> figures,
        List<RelatedFramework> related,
        List<Framework> others,
        List<ClaimView> claims,
        List<Sample> samples,
        FrameworkHistory history)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteFrameworkContentGenerated.render(output, null, this);
    }

    /// The catalogue keeps it as it was cleaned when it was written.
    SafeHtml summary() {
        return new SafeHtml(framework.summary().html());
    }

    List<ExternalLink> links() {
        return framework.links().stream()
                .map(link -> new ExternalLink(link.url(), link.rel()))
                .toList();
    }

    String compareWith(Framework other) {
        return SiteLinks.compare(List.of(framework.slug(), other.slug()));
    }

    String feed() {
        return PublicAddress.absolute("/v1/feeds/frameworks/" + framework.slug() + ".atom");
    }
}
