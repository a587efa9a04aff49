package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.RevisionHistory;
import guide.lambda.dynamodb.Cursors;
import guide.summaries.SummariesHandler;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Creates handlers of the summaries with any catalogue.
public final class SummariesBench {

    private static final RevisionHistory NONE =
            (_, _, _) -> new CatalogueTable.Revisions(List.of(), OptionalLong.empty());

    private SummariesBench() {}

    /// Returns a handler with a catalogue in memory.
    public static RequestStreamHandler over(Catalogue catalogue, Map<String, String> environment) {
        return over(new FixedCatalogue(catalogue), InstantSource.system(), environment);
    }

    /// Returns a handler with empty histories.
    public static RequestStreamHandler over(
            CatalogueSource source, InstantSource clock, Map<String, String> environment) {
        Cursors cursors = Cursors.from(environment);
        return new SummariesHandler(source, NONE, clock, cursors);
    }
}
