package guide.summaries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.RevisionHistory;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;
import guide.lambda.priming.Priming;
import guide.summaries.exports.CatalogueExports;
import guide.summaries.feeds.CatalogueFeeds;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves the guide's lists and texts, and every path that no other function serves.
public final class SummariesHandler implements RequestStreamHandler {

    /// Some hundred responses, compressed as browsers take them: little beside the 120 MB that a
    /// warm function has.
    private static final long KEPT_BYTES = 8_000_000;

    private final HttpFunction function;

    public SummariesHandler() {
        this(System.getenv());
    }

    public SummariesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "summaries", SummariesHandler::create);
    }

    public SummariesHandler(
            CatalogueSource source,
            RevisionHistory revisions,
            InstantSource clock,
            Cursors cursors) {
        function = new HttpFunction(routes(source, revisions, clock, cursors));
    }

    private static HttpFunction create(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        Cursors cursors = Cursors.from(environment);
        CatalogueTable table = CatalogueTable.from(environment, client);
        CatalogueCache catalogueCache = new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR);
        Router router = routes(catalogueCache, table::history, clock, cursors);
        return new HttpFunction(
                new CatalogueFeeds(catalogueCache, table, cursors, clock).addTo(router),
                catalogueCache::invalidate);
    }

    private static Router routes(
            CatalogueSource source,
            RevisionHistory revisions,
            InstantSource clock,
            Cursors cursors) {
        KeptResponses kept = new KeptResponses(KEPT_BYTES);
        FrameworkList list = new FrameworkList(source, clock, cursors, kept);
        FrameworkPage page = new FrameworkPage(source, clock, kept);
        HistoryPage history = new HistoryPage(revisions, cursors);
        FactList facts = new FactList(source, clock, cursors, kept);
        CatalogueRoutes catalogueRoutes = new CatalogueRoutes(source, clock, kept);
        CataloguePages cataloguePages = new CataloguePages(source, clock, cursors, kept);
        SamplesPage samples = new SamplesPage(Samples.packed(), kept);
        return new CatalogueExports(source, clock)
                .addTo(new Router())
                .get("/v1/frameworks", list::get)
                .getText("/v1/frameworks/{slug}.html", MediaTypes.HTML, page::html)
                .get("/v1/frameworks/{slug}", page::get)
                .elsewhere("PUT", "/v1/frameworks/{slug}")
                .elsewhere("DELETE", "/v1/frameworks/{slug}")
                .get("/v1/frameworks/{slug}/history", history::ofFramework)
                .get("/v1/claims/{id}/history", history::ofClaim)
                .get("/v1/facts", facts::get)
                .get("/v1/traits", catalogueRoutes::traits)
                .get("/v1/claims", catalogueRoutes::claims)
                .get("/v1/catalogue", cataloguePages::get)
                .get("/v1/samples", samples::get)
                .getText("/v1/schema/catalogue.json", MediaTypes.JSON_SCHEMA, Documents::schema)
                .get("/v1/openapi.json", Documents::contract)
                .getText("/v1/problems/{name}", MediaTypes.MARKDOWN, ProblemPages::get);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
