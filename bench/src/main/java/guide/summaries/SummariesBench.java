package guide.summaries;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.Catalogue;
import guide.dynamodb.Cursors;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Opens the package's door for handlers over a catalogue that is in memory already.
public final class SummariesBench {

    private SummariesBench() {}

    public static RequestStreamHandler over(Catalogue catalogue, Map<String, String> environment) {
        return new SummariesHandler(
                () -> catalogue,
                new HistoryPage(_ -> true, _ -> List.of()),
                InstantSource.system(),
                Cursors.from(environment));
    }
}
