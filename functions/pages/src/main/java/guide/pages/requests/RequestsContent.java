package guide.pages.requests;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.lambda.address.PublicAddress;
import guide.pages.layout.SiteLinks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The libraries that readers want reviewed, and the thread in which they ask. The elements take
/// over what stands in them.
record RequestsContent(Page<WantedLibrary> page) implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteRequestsContentGenerated.render(output, null, this);
    }

    String atom() {
        return PublicAddress.link("/v1/feeds/review-requests.atom");
    }

    String thread() {
        return SiteLinks.thread(RequestPages.THREAD);
    }

    String post() {
        return PublicAddress.absolute("/v1/comments");
    }

    String vote(WantedLibrary library) {
        return PublicAddress.absolute("/v1/comments/" + library.contribution().text() + "/vote");
    }

    static String votes(WantedLibrary library) {
        return library.votes() == 1 ? "1 vote" : library.votes() + " votes";
    }

    /// Empty on the last page.
    String more() {
        return page.next().isEmpty()
                ? ""
                : SiteLinks.requests()
                        + "?after="
                        + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
    }
}
