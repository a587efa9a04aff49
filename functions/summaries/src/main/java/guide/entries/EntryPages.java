package guide.entries;

import guide.catalogue.Claim;
import guide.http.Request;
import guide.http.Response;
import guide.http.Router;
import guide.snapshot.CatalogueSource;
import guide.snapshot.ClaimView;
import guide.snapshot.Viewpoint;

import java.time.InstantSource;
import java.util.List;

/// Single entries of the catalogue, with the tags that changes of them are made from.
final class EntryPages {

    /// Where entries are, each as a whole.
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

    /// `GET /v1/catalogue/{kind}/{id}`: the entry as its file has it, and as a PUT takes it.
    private Response entry(Request request) {
        Viewpoint viewpoint = viewpoint(request);
        Object entry = Address.of(request).require(viewpoint.catalogue());
        return viewpoint.cached(Response.ok(entry).tagged(entry));
    }

    /// `GET /v1/frameworks/{slug}/facts/{trait}`.
    private Response fact(Request request) {
        Viewpoint viewpoint = viewpoint(request);
        FactAddress address = FactAddress.of(request);
        return viewpoint.cached(
                Response.ok(address.view(viewpoint.catalogue(), viewpoint.today()))
                        .tagged(address.fact(viewpoint.catalogue())));
    }

    /// `GET /v1/claims/{id}`.
    private Response claim(Request request) {
        Viewpoint viewpoint = viewpoint(request);
        Claim claim = (Claim) Address.of(request).require(viewpoint.catalogue());
        return viewpoint.cached(Response.ok(ClaimView.of(claim)).tagged(claim));
    }

    private Viewpoint viewpoint(Request request) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        return Viewpoint.of(request.query(), source, clock);
    }
}
