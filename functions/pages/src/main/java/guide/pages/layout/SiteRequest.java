package guide.pages.layout;

import guide.catalogue.model.Catalogue;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

/// What a page is made of: what was asked, the catalogue with the day on which it is read, and what
/// readers wrote.
public record SiteRequest(Request request, AsOf asOf, PageDiscussion discussion) {

    /// A request for a page below which nobody writes.
    public SiteRequest(Request request, AsOf asOf) {
        this(request, asOf, new PageDiscussion.Elsewhere());
    }

    public SiteRequest with(PageDiscussion read) {
        return new SiteRequest(request, asOf, read);
    }

    public Catalogue catalogue() {
        return asOf.catalogue();
    }

    /// 200 with the page, and with what readers wrote below it.
    public Response html(SitePage page) {
        return Response.html(new DiscussedPage(page, discussion));
    }
}
