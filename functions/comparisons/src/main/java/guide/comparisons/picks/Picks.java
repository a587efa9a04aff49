package guide.comparisons.picks;

import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.Router;

import java.time.InstantSource;

/// The routes of picks.
public final class Picks {

    private final PickPage pick;
    private final PresetsPage presets;

    public Picks(CatalogueSource source, InstantSource clock) {
        pick = new PickPage(source, clock);
        presets = new PresetsPage(source);
    }

    /// Adds `/v1/picks` and the paths below it.
    public Router addTo(Router router) {
        return router.get("/v1/picks", pick::get).get("/v1/picks/presets", presets::get);
    }
}
