package guide.pages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueCache;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.comments.storage.CommentsTable;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.Router;
import guide.lambda.priming.Priming;
import guide.pages.badges.BadgeRoutes;
import guide.pages.changes.ChangeList;
import guide.pages.crawlers.CrawlerRoutes;
import guide.pages.layout.ElementFiles;
import guide.pages.problems.SiteProblems;
import guide.pages.site.DeskPages;
import guide.pages.site.SiteRoutes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Serves what browsers show: the guide's own pages, the contract page, the moderation desk, the
/// elements, and what they load.
public final class PagesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public PagesHandler() {
        this(System.getenv());
    }

    public PagesHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "pages", PagesHandler::create);
    }

    public PagesHandler(
            CatalogueSource source, InstantSource clock, Map<String, String> environment) {
        function =
                new HttpFunction(
                                routes(source, ChangeList.NONE, DeskPages.NONE, clock, environment))
                        .showingProblemsBy(new SiteProblems(source));
    }

    private static HttpFunction create(Map<String, String> environment, DynamoDbClient client) {
        InstantSource clock = InstantSource.system();
        CatalogueTable table = CatalogueTable.from(environment, client);
        CatalogueCache catalogue = new CatalogueCache(table, clock, CatalogueCache.FRESH_FOR);
        ReaderDesk comments =
                ReaderDesk.of(environment, CommentsTable.from(environment, client), clock);
        return new HttpFunction(
                        routes(
                                catalogue,
                                ChangeList.in(table),
                                comments.pages(),
                                clock,
                                environment),
                        () -> {
                            catalogue.invalidate();
                            comments.clear();
                        })
                .showingProblemsBy(new SiteProblems(catalogue));
    }

    private static Router routes(
            CatalogueSource source,
            ChangeList changes,
            DeskPages desk,
            InstantSource clock,
            Map<String, String> environment) {
        Router router = new ContractPage().addTo(new Router());
        new ModerationDesk(DeskSettings.from(environment)).addTo(router);
        ElementFiles.addTo(router);
        OldAddresses.addTo(router);
        SiteRoutes site = new SiteRoutes(source, changes, clock, Samples.packed(), desk);
        site.addTo(router);
        new CrawlerRoutes(source, clock, site.pages()).addTo(router);
        new BadgeRoutes(source, clock).addTo(router);
        return router;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
