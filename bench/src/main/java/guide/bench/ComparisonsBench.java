package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.comparisons.ComparisonsHandler;

import java.time.InstantSource;

/// Opens the package's door for a handler over any catalogue.
public final class ComparisonsBench {

    private ComparisonsBench() {}

    /// Over a catalogue that is in memory already.
    public static RequestStreamHandler over(Catalogue catalogue) {
        return over(new FixedCatalogue(catalogue), InstantSource.system());
    }

    public static RequestStreamHandler over(CatalogueSource source, InstantSource clock) {
        return new ComparisonsHandler(source, clock);
    }
}
