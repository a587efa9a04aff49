package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.catalogue.view.ClaimView;

import java.util.List;

/// What is said of frameworks, and whether it is so.
record ClaimsContent(List<ClaimView> claims) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteClaimsContentGenerated.render(output, null, this);
    }
}
