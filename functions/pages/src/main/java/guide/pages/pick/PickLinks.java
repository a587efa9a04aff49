package guide.pages.pick;

import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickAddress;
import guide.pages.layout.SiteLinks;

/// The addresses of the page that ranks by needs.
public final class PickLinks {

    private PickLinks() {}

    /// The page with these needs; its query is that of the contract's `GET /v1/picks`.
    public static String of(Needs needs) {
        return SiteLinks.pick() + PickAddress.query(needs);
    }
}
