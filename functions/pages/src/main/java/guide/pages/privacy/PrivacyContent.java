package guide.pages.privacy;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// The text of the page, which is the same for every deployment.
record PrivacyContent() implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JtePrivacyContentGenerated.render(output, null, this);
    }
}
