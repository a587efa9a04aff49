package guide.summaries;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.bench.FixedCatalogue;
import guide.catalogue.Catalogue;
import guide.dynamodb.Cursors;
import guide.snapshot.CatalogueTable;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Opens the package's door for handlers over a catalogue that is in memory already.
public final class SummariesBench {

    private static final HistoryPage.History NONE =
            (_, _, _) -> new CatalogueTable.Revisions(List.of(), OptionalLong.empty());

    private SummariesBench() {}

    public static RequestStreamHandler over(Catalogue catalogue, Map<String, String> environment) {
        Cursors cursors = Cursors.from(environment);
        return new SummariesHandler(
                new FixedCatalogue(catalogue),
                new HistoryPage(NONE, cursors),
                InstantSource.system(),
                cursors);
    }
}
