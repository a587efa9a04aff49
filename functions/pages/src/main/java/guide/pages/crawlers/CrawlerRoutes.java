package guide.pages.crawlers;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// `GET /sitemap.xml`, `GET /robots.txt` and `GET /llms.txt`.
public final class CrawlerRoutes {

    private static final String XML = "application/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    /// A sitemap of fourteen frameworks takes 20 KB, one of a hundred 600 KB.
    private static final long KEPT_BYTES = 2_000_000;

    private final KeptResponses kept = new KeptResponses(KEPT_BYTES);
    private final CatalogueSource source;
    private final InstantSource clock;
    private final List<String> pages;

    /// @param pages the paths of the site's pages that no entry of the catalogue has, such as
    ///   `/pick/`
    public CrawlerRoutes(CatalogueSource source, InstantSource clock, List<String> pages) {
        this.source = source;
        this.clock = clock;
        this.pages = List.copyOf(pages);
    }

    public void addTo(Router router) {
        add(router, "/sitemap.xml", XML, catalogue -> Sitemap.of(catalogue, pages).text());
        add(router, "/robots.txt", TEXT, _ -> RobotsFile.text());
        add(router, "/llms.txt", TEXT, catalogue -> LlmsFile.text(catalogue, pages));
    }

    private void add(Router router, String path, String type, Function<Catalogue, String> text) {
        router.getText(path, type, request -> answer(request, type, text));
    }

    private Response answer(Request request, String type, Function<Catalogue, String> text) {
        request.query().allowOnly();
        AsOf now = AsOf.now(source, clock);
        return now.once(
                kept,
                request,
                List.of(),
                () -> now.cached(Response.text(type, text.apply(now.catalogue()))));
    }
}
