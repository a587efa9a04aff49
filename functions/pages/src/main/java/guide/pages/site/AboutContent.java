package guide.pages.site;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

/// How facts are checked, and what the signs mean.
record AboutContent() implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteAboutContentGenerated.render(output, null);
    }
}
