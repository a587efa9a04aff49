package guide.pages.site;

import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;
import guide.pages.changes.ChangeList;
import guide.pages.changes.ChangePages;
import guide.pages.comparison.ComparisonPages;
import guide.pages.embedding.EmbedPages;
import guide.pages.files.FileType;
import guide.pages.layout.SiteHeaders;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;
import guide.pages.pick.PickPages;
import guide.pages.plots.PlotPages;
import guide.pages.runs.RunPages;
import guide.pages.search.SearchPages;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The site's pages, each made once for a revision of the catalogue, a day, and what was asked.
public final class SiteRoutes {

    /// Some two hundred pages, compressed as browsers take them.
    private static final long KEPT_BYTES = 4_000_000;

    private final KeptResponses kept = new KeptResponses(KEPT_BYTES);
    private final CatalogueSource source;
    private final ChangeList changes;
    private final InstantSource clock;
    private final Samples samples;

    public SiteRoutes(
            CatalogueSource source, ChangeList changes, InstantSource clock, Samples samples) {
        this.source = source;
        this.changes = changes;
        this.clock = clock;
        this.samples = samples;
    }

    public void addTo(Router router) {
        FrameworkPages frameworks = new FrameworkPages(samples);
        RunPages runs = new RunPages();
        SearchPages search = new SearchPages();
        PlotPages plots = new PlotPages(samples);
        ComparisonPages comparisons = new ComparisonPages(samples);
        router.getText(
                "/",
                MediaTypes.HTML,
                request ->
                        answer(
                                request,
                                List.of(),
                                at -> headed(Response.html(ListPages.home(at.catalogue())))));
        page(router, "/frameworks/", List.of(), at -> ListPages.frameworks(at.catalogue()));
        page(router, "/frameworks/{slug}/", List.of(), frameworks::page);
        page(router, "/frameworks/{slug}/runs/", List.of(), runs::framework);
        page(router, "/programs/{name}/", List.of(), runs::program);
        page(router, "/programs/{folder}/{name}/", List.of(), runs::programInFolder);
        page(router, "/traits/{id}/", List.of(), TraitAndClaimPages::trait);
        page(router, "/claims/", List.of(), at -> ListPages.claims(at.catalogue()));
        page(router, "/claims/{id}/", List.of(), TraitAndClaimPages::claim);
        page(router, "/measurements/", List.of(), plots::measurements);
        file(router, "/plots/{name}.svg", FileType.SVG, plots::image);
        file(router, "/plots/{name}.json", FileType.JSON, plots::data);
        page(router, "/pick/", PickPages.PARAMETERS, PickPages::page);
        page(
                router,
                "/search/",
                SearchPages.PARAMETERS,
                at -> search.page(at.request().query(), at.catalogue(), at.asOf().today()));
        router.getPage("/changes/", this::changes);
        page(router, "/requests/", List.of(), _ -> EmbedPages.requests());
        page(router, "/embed/", EmbedPages.PARAMETERS, EmbedPages::embed);
        page(router, "/about/", List.of(), _ -> ListPages.about());
        responses(router, "/compare/", ComparisonPages.CHOICE, comparisons::choose);
        responses(router, "/compare/{slugs}/", ComparisonPages.SHOWN, comparisons::page);
        SitePage.assets().addTo(router);
    }

    private void page(
            Router router,
            String path,
            List<String> parameters,
            Function<SiteRequest, SitePage> make) {
        responses(router, path, parameters, at -> Response.html(make.apply(at)));
    }

    private void responses(
            Router router,
            String path,
            List<String> parameters,
            Function<SiteRequest, Response> make) {
        router.getPage(
                path, request -> answer(request, parameters, make.andThen(SiteRoutes::headed)));
    }

    private void file(
            Router router, String path, FileType type, Function<SiteRequest, Response> make) {
        router.getText(
                path, type.mediaType, request -> answer(request, PlotPages.PARAMETERS, make));
    }

    private static Response headed(Response page) {
        return SiteHeaders.addTo(page);
    }

    /// Made anew each time: somebody may have taken away the name that a change is credited to.
    private Response changes(Request request) {
        request.query().allowOnly(ChangePages.PARAMETERS);
        AsOf now = AsOf.now(source, clock);
        SitePage page = new ChangePages(changes).page(new SiteRequest(request, now));
        return now.cached(SiteHeaders.addTo(Response.html(page)));
    }

    private Response answer(
            Request request, List<String> parameters, Function<SiteRequest, Response> make) {
        request.query().allowOnly(parameters);
        AsOf now = AsOf.now(source, clock);
        return now.once(
                kept,
                request,
                parameters,
                () -> now.cached(make.apply(new SiteRequest(request, now))));
    }
}
