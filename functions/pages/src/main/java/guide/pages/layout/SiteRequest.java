package guide.pages.layout;

import guide.catalogue.model.Catalogue;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Request;

/// What a page is made of: what was asked, and the catalogue with the day on which it is read.
public record SiteRequest(Request request, AsOf asOf) {

    public Catalogue catalogue() {
        return asOf.catalogue();
    }
}
