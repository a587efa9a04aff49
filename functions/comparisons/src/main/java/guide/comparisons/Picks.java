package guide.comparisons;

import guide.catalogue.store.CatalogueSource;
import guide.lambda.http.Router;

import java.time.InstantSource;

/// The routes of picks.
final class Picks {

    private final PickPage pick;
    private final PresetsPage presets;

    Picks(CatalogueSource source, InstantSource clock) {
        pick = new PickPage(source, clock);
        presets = new PresetsPage(source);
    }

    /// Adds `/v1/picks` and the paths below it.
    Router addTo(Router router) {
        return router.get("/v1/picks", pick::get).get("/v1/picks/presets", presets::get);
    }
}
