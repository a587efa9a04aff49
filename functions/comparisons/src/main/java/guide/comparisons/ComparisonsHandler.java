package guide.comparisons;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.http.HttpFunction;
import guide.http.MediaTypes;
import guide.http.Router;
import guide.picks.Picks;
import guide.priming.Priming;
import guide.samples.Samples;
import guide.snapshot.CatalogueSource;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Snapshot;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves comparisons and picks.
public final class ComparisonsHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ComparisonsHandler() {
        this(System.getenv());
    }

    public ComparisonsHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "comparisons", ComparisonsHandler::assembled);
    }

    ComparisonsHandler(CatalogueSource source, InstantSource clock) {
        function = new HttpFunction(routes(source, clock));
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        CatalogueTable table = CatalogueTable.from(environment, client);
        Snapshot snapshot = new Snapshot(table, clock, Snapshot.FRESH_FOR);
        return new HttpFunction(routes(snapshot, clock), snapshot::lookAgain);
    }

    private static Router routes(CatalogueSource source, InstantSource clock) {
        ComparisonPage page = new ComparisonPage(source, clock, Samples.packed());
        Router comparisons =
                new Router()
                        .getText("/v1/comparisons/{slugs}.html", MediaTypes.HTML, page::html)
                        .get("/v1/comparisons/{slugs}", page::answer);
        return new Picks(source, clock).addTo(comparisons);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
