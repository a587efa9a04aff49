package guide.comparisons;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.bench.FixedCatalogue;
import guide.catalogue.Catalogue;

import java.time.InstantSource;

/// Opens the package's door for a handler over a catalogue that is in memory already.
public final class ComparisonsBench {

    private ComparisonsBench() {}

    public static RequestStreamHandler over(Catalogue catalogue) {
        return new ComparisonsHandler(new FixedCatalogue(catalogue), InstantSource.system());
    }
}
