package guide.catalogue.html;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.view.ClaimView;

import java.util.List;

/// Claims with their verdicts, as a list under a heading; empty when there are no claims.
public record ClaimsFragment(List<ClaimView> claims) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteClaimsFragmentGenerated.render(output, null, claims);
    }
}
