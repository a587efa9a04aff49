package guide.comparisons;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;
import guide.lambda.priming.Priming;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves comparisons and picks.
public final class ComparisonsHandler implements RequestStreamHandler {

    /// About three hundred comparisons of two, compressed as browsers take them. They are large,
    /// and what is let go takes memory until it is collected: so it is half of what summaries keep.
    private static final long KEPT_BYTES = 4_000_000;

    private final HttpFunction function;

    public ComparisonsHandler() {
        this(System.getenv());
    }

    public ComparisonsHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "comparisons", ComparisonsHandler::create);
    }

    public ComparisonsHandler(CatalogueSource source, InstantSource clock) {
        function = new HttpFunction(routes(source, clock));
    }

    private static HttpFunction create(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        CatalogueTable table = CatalogueTable.from(environment, client);
        CatalogueCache catalogueCache = new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR);
        return new HttpFunction(routes(catalogueCache, clock), catalogueCache::invalidate);
    }

    private static Router routes(CatalogueSource source, InstantSource clock) {
        ComparisonPage page =
                new ComparisonPage(source, clock, Samples.packed(), new KeptResponses(KEPT_BYTES));
        Router comparisons =
                new Router()
                        .getText("/v1/comparisons/{slugs}.html", MediaTypes.HTML, page::html)
                        .get("/v1/comparisons/{slugs}", page::get);
        return new Picks(source, clock).addTo(comparisons);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
