package guide.comparisons;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.dynamodb.Clients;
import guide.http.HttpFunction;
import guide.http.MediaTypes;
import guide.http.Router;
import guide.picks.Picks;
import guide.samples.Samples;
import guide.snapshot.CatalogueSource;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Snapshot;

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
        this(
                new Snapshot(
                        CatalogueTable.from(environment, Clients.from(environment)),
                        InstantSource.system(),
                        Snapshot.FRESH_FOR),
                InstantSource.system());
    }

    ComparisonsHandler(CatalogueSource source, InstantSource clock) {
        ComparisonPage page = new ComparisonPage(source, clock, Samples.packed());
        Router comparisons =
                new Router()
                        .getText("/v1/comparisons/{slugs}.html", MediaTypes.HTML, page::html)
                        .get("/v1/comparisons/{slugs}", page::answer);
        function = new HttpFunction(new Picks(source, clock).addTo(comparisons));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
