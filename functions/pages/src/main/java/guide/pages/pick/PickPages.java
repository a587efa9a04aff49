package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.Pick;
import guide.catalogue.picks.PickAddress;
import guide.catalogue.picks.PickQuery;
import guide.catalogue.picks.PickView;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.time.LocalDate;
import java.util.List;

/// `GET /pick/`, with the needs in the query as `GET /v1/picks` takes them.
public final class PickPages {

    public static final List<String> PARAMETERS =
            List.of("must", "want", "mustnot", PickAddress.EXTENSIONS);

    private static final int ALL = 100;

    private PickPages() {}

    public static SitePage page(SiteRequest at) {
        Catalogue catalogue = at.catalogue();
        LocalDate today = at.asOf().today();
        Needs needs = PickQuery.needs(at.request().query(), catalogue);
        PickView pick = PickView.of(Pick.of(catalogue, needs, today), ALL, catalogue, today);
        return new SitePage(
                SiteLinks.pick(),
                "Find one for your needs",
                "Say what you must have and what would be nice, and see what is left and why.",
                List.of(),
                null,
                null,
                new PickContent(catalogue, needs, pick));
    }
}
