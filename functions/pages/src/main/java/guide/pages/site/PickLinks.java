package guide.pages.site;

import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickAddress;
import guide.pages.layout.SiteLinks;

/// The addresses of the page that ranks by needs.
final class PickLinks {

    private PickLinks() {}

    /// The page with these needs; its query is that of the contract's `GET /v1/picks`.
    static String of(Needs needs) {
        return SiteLinks.pick() + PickAddress.query(needs);
    }
}
