package guide.pages.embedding;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.address.PublicAddress;
import guide.pages.layout.SiteLinks;

/// The libraries that readers want reviewed, and the thread in which they ask.
///
/// The list follows votes by the second and belongs to the reader desk, so that the page itself
/// does not read it: it shows the element, and leads those without a script to the feed and to the
/// thread's own page.
record RequestsContent() implements HtmlContent {

    /// Where this page's readers write; requests are approved before they are listed.
    static final String THREAD = "page:/requests/";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteRequestsContentGenerated.render(output, null, this);
    }

    String atom() {
        return PublicAddress.link("/v1/feeds/review-requests.atom");
    }

    String thread() {
        return SiteLinks.thread(THREAD);
    }
}
