package guide.comparisons;

import guide.catalogue.model.Catalogue;
import guide.catalogue.picks.Pick;
import guide.catalogue.picks.PickAddress;
import guide.catalogue.picks.PickQuery;
import guide.catalogue.picks.PickView;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// `GET /v1/picks`.
final class PickPage {

    /// The metric that counts computed picks, including responses with status 304.
    private static final String PICKS = "Picks";

    private static final List<String> PARAMETERS =
            List.of(
                    "must",
                    "want",
                    "mustnot",
                    PickAddress.EXTENSIONS,
                    PickAddress.LIMIT,
                    AsOf.AS_OF,
                    AsOf.ON);

    private final CatalogueSource source;
    private final InstantSource clock;

    PickPage(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response get(Request request) {
        Query query = request.query();
        query.allowOnly(PARAMETERS);
        int limit = query.whole(PickAddress.LIMIT, 1, 100, PickAddress.STANDARD_LIMIT);
        AsOf asOf = AsOf.of(query, source, clock);
        Catalogue catalogue = asOf.catalogue();
        Pick pick = Pick.of(catalogue, PickQuery.needs(query, catalogue), asOf.today());
        return asOf.cached(Response.ok(PickView.of(pick, limit, catalogue, asOf.today())))
                .counting(Set.of(PICKS));
    }
}
