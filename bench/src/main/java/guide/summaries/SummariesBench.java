package guide.summaries;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.bench.FixedCatalogue;
import guide.catalogue.Catalogue;
import guide.dynamodb.Cursors;
import guide.snapshot.CatalogueSource;
import guide.snapshot.CatalogueTable;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Opens the package's door for handlers over any catalogue.
public final class SummariesBench {

    private static final HistoryPage.History NONE =
            (_, _, _) -> new CatalogueTable.Revisions(List.of(), OptionalLong.empty());

    private SummariesBench() {}

    /// Over a catalogue that is in memory already.
    public static RequestStreamHandler over(Catalogue catalogue, Map<String, String> environment) {
        return over(new FixedCatalogue(catalogue), InstantSource.system(), environment);
    }

    /// Histories are empty.
    public static RequestStreamHandler over(
            CatalogueSource source, InstantSource clock, Map<String, String> environment) {
        Cursors cursors = Cursors.from(environment);
        return new SummariesHandler(source, new HistoryPage(NONE, cursors), clock, cursors);
    }
}
