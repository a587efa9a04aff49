package guide.comments.feeds;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.WantedLibrary;

/// A library that readers want reviewed, as an entry of a feed shows it.
record RequestHtml(WantedLibrary library) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteRequestHtmlGenerated.render(output, null, library);
    }
}
