package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.comparisons.ComparisonsHandler;

import java.time.InstantSource;

/// Creates handlers of the comparisons with any catalogue.
public final class ComparisonsBench {

    private ComparisonsBench() {}

    /// Returns a handler with a catalogue in memory.
    public static RequestStreamHandler over(Catalogue catalogue) {
        return over(new FixedCatalogue(catalogue), InstantSource.system());
    }

    public static RequestStreamHandler over(CatalogueSource source, InstantSource clock) {
        return new ComparisonsHandler(source, clock);
    }
}
