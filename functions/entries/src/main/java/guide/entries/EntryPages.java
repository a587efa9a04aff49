package guide.entries;

import guide.catalogue.model.Claim;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.ClaimView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

import java.time.InstantSource;
import java.util.List;

/// Serves single entries of the catalogue, with the entity tags that changes require.
final class EntryPages {

    /// The paths of complete entries.
    static final List<String> PATHS =
            List.of(
                    "/v1/frameworks/{slug}",
                    "/v1/claims/{id}",
                    "/v1/catalogue/{kind}/{id}",
                    "/v1/catalogue/relations/{from}/{type}/{to}");

    static final String FACT = "/v1/frameworks/{slug}/facts/{trait}";

    private final CatalogueSource source;
    private final InstantSource clock;

    EntryPages(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Router addTo(Router router) {
        return router.get("/v1/catalogue/{kind}/{id}", this::entry)
                .get("/v1/catalogue/relations/{from}/{type}/{to}", this::entry)
                .get("/v1/claims/{id}", this::claim)
                .get(FACT, this::fact)
                .elsewhere("GET", "/v1/frameworks/{slug}.html")
                .elsewhere("GET", "/v1/frameworks/{slug}");
    }

    /// `GET /v1/catalogue/{kind}/{id}`: the entry as in its file, and as a PUT accepts it.
    private Response entry(Request request) {
        AsOf asOf = asOf(request);
        Object entry = EntryAddress.of(request).require(asOf.catalogue());
        return asOf.cached(Response.ok(entry).tagged(entry));
    }

    /// `GET /v1/frameworks/{slug}/facts/{trait}`.
    private Response fact(Request request) {
        AsOf asOf = asOf(request);
        FactAddress address = FactAddress.of(request);
        return asOf.cached(
                Response.ok(address.view(asOf.catalogue(), asOf.today()))
                        .tagged(address.fact(asOf.catalogue())));
    }

    /// `GET /v1/claims/{id}`.
    private Response claim(Request request) {
        AsOf asOf = asOf(request);
        Claim claim = (Claim) EntryAddress.of(request).require(asOf.catalogue());
        return asOf.cached(Response.ok(ClaimView.of(claim)).tagged(claim));
    }

    private AsOf asOf(Request request) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        return AsOf.of(request.query(), source, clock);
    }
}
