package guide.pages.site;

import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.comments.domain.ThreadKey;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.kept.KeptResponses;
import guide.pages.changes.ChangeList;
import guide.pages.changes.ChangePages;
import guide.pages.changes.FrameworkHistories;
import guide.pages.comparison.ComparisonPages;
import guide.pages.discussion.ThreadPages;
import guide.pages.embedding.EmbedPages;
import guide.pages.files.FileType;
import guide.pages.layout.PageDiscussion;
import guide.pages.layout.SiteHeaders;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;
import guide.pages.markdown.PageFormat;
import guide.pages.pick.PickPages;
import guide.pages.plots.PlotPages;
import guide.pages.privacy.PrivacyPage;
import guide.pages.requests.RequestPages;
import guide.pages.runs.RunPages;
import guide.pages.search.SearchPages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The site's pages, each made once for a revision of the catalogue, a day, and what was asked.
public final class SiteRoutes {

    /// Some two hundred pages, compressed as browsers take them.
    private static final long KEPT_BYTES = 4_000_000;

    /// Of the same pages as Markdown, which fewer ask for.
    private static final long KEPT_MARKDOWN_BYTES = 1_000_000;

    /// What a page is called on a static host, as `make site` writes it: leads to the page.
    private static final String STATIC_FILE = "index.html";

    private final KeptResponses kept = new KeptResponses(KEPT_BYTES);
    private final KeptResponses keptMarkdown = new KeptResponses(KEPT_MARKDOWN_BYTES);
    private final List<String> pages = new ArrayList<>();
    private final CatalogueSource source;
    private final ChangeList changes;
    private final InstantSource clock;
    private final Samples samples;
    private final DeskPages desk;

    public SiteRoutes(
            CatalogueSource source,
            ChangeList changes,
            InstantSource clock,
            Samples samples,
            DeskPages desk) {
        this.source = source;
        this.changes = changes;
        this.clock = clock;
        this.samples = samples;
        this.desk = desk;
    }

    public void addTo(Router router) {
        FrameworkPages frameworks =
                new FrameworkPages(samples, new FrameworkHistories(changes, clock));
        RunPages runs = new RunPages();
        SearchPages search = new SearchPages();
        PlotPages plots = new PlotPages(samples);
        ComparisonPages comparisons = new ComparisonPages(samples);
        page(router, "/", List.of(), at -> ListPages.home(at.catalogue()));
        page(router, "/frameworks/", List.of(), at -> ListPages.frameworks(at.catalogue()));
        discussed(router, "/frameworks/{slug}/", FrameworkPages::thread, frameworks::page);
        page(router, "/frameworks/{slug}/runs/", List.of(), runs::framework);
        page(router, "/programs/{name}/", List.of(), runs::program);
        page(router, "/programs/{folder}/{name}/", List.of(), runs::programInFolder);
        page(router, "/traits/{id}/", List.of(), TraitAndClaimPages::trait);
        page(router, "/claims/", List.of(), at -> ListPages.claims(at.catalogue()));
        discussed(router, "/claims/{id}/", TraitAndClaimPages::thread, TraitAndClaimPages::claim);
        page(router, "/measurements/", List.of(), plots::measurements);
        file(router, "/plots/{name}.svg", FileType.SVG, plots::image);
        file(router, "/plots/{name}.json", FileType.JSON, plots::data);
        responses(router, "/pick/", PickPages.PARAMETERS, PickPages::page);
        responses(router, "/pick/{preset}/", List.of(), PickPages::preset);
        page(
                router,
                "/search/",
                SearchPages.PARAMETERS,
                at -> search.page(at.request().query(), at.catalogue(), at.asOf().today()));
        formats(router, "/changes/", this::changes);
        formats(router, "/requests/", this::requests);
        unlisted(router, "/threads/", this::thread);
        aboutTheGuide(router);
        responses(router, "/compare/", ComparisonPages.CHOICE, comparisons::choose);
        responses(
                router,
                "/compare/{slugs}/",
                ComparisonPages.SHOWN,
                ComparisonPages::thread,
                comparisons::page);
        SitePage.assets().addTo(router);
    }

    private void aboutTheGuide(Router router) {
        page(router, "/embed/", EmbedPages.PARAMETERS, EmbedPages::embed);
        page(router, "/about/", List.of(), _ -> ListPages.about());
        page(router, "/privacy/", List.of(), _ -> PrivacyPage.page());
    }

    /// The paths of the pages that no entry of the catalogue has, such as `/pick/`.
    public List<String> pages() {
        return List.copyOf(pages);
    }

    private void page(
            Router router,
            String path,
            List<String> parameters,
            Function<SiteRequest, SitePage> make) {
        responses(router, path, parameters, at -> at.html(make.apply(at)));
    }

    /// A page below which readers write.
    private void discussed(
            Router router,
            String path,
            Function<SiteRequest, ThreadKey> thread,
            Function<SiteRequest, Response> make) {
        responses(router, path, List.of(), at -> Optional.of(thread.apply(at)), make);
    }

    private void responses(
            Router router,
            String path,
            List<String> parameters,
            Function<SiteRequest, Response> make) {
        responses(router, path, parameters, _ -> Optional.empty(), make);
    }

    private void responses(
            Router router,
            String path,
            List<String> parameters,
            Function<SiteRequest, Optional<ThreadKey>> thread,
            Function<SiteRequest, Response> make) {
        formats(
                router,
                path,
                (request, format) ->
                        answer(
                                format == PageFormat.HTML ? kept : keptMarkdown,
                                request,
                                parameters,
                                thread,
                                at -> headed(make.apply(at), format)));
    }

    private void formats(
            Router router, String path, BiFunction<Request, PageFormat, Response> answer) {
        if (!path.contains("{")) {
            pages.add(path);
        }
        unlisted(router, path, answer);
    }

    /// At its own address a page is HTML or Markdown, at the one that ends in `.md` Markdown.
    private static void unlisted(
            Router router, String path, BiFunction<Request, PageFormat, Response> answer) {
        router.getAny(path + STATIC_FILE, SiteRoutes::withoutFile);
        router.getPage(path, request -> answer.apply(request, PageFormat.of(request)));
        router.getText(
                PageFormat.pattern(path),
                MediaTypes.MARKDOWN,
                request -> PageFormat.atItsOwnAddress(answer.apply(request, PageFormat.MARKDOWN)));
    }

    private static Response withoutFile(Request request) {
        String path = request.path();
        return Response.movedPermanently(
                PublicAddress.link(path.substring(0, path.length() - STATIC_FILE.length())));
    }

    private void file(
            Router router, String path, FileType type, Function<SiteRequest, Response> make) {
        router.getText(
                path,
                type.mediaType,
                request ->
                        answer(kept, request, PlotPages.PARAMETERS, _ -> Optional.empty(), make));
    }

    private static Response headed(Response page, PageFormat format) {
        return SiteHeaders.addTo(format.from(page)).with("vary", "accept");
    }

    /// Made anew each time: somebody may have taken away the name that a change is credited to.
    private Response changes(Request request, PageFormat format) {
        request.query().allowOnly(ChangePages.PARAMETERS);
        AsOf now = AsOf.now(source, clock);
        SitePage page = new ChangePages(changes).page(new SiteRequest(request, now));
        return now.cached(headed(Response.html(page), format));
    }

    /// Made anew each time: votes change it, and nothing says that they have.
    private Response requests(Request request, PageFormat format) {
        request.query().allowOnly(RequestPages.PARAMETERS);
        SitePage page = desk.requests().page(request);
        return headed(Response.html(page), format).cachedBriefly();
    }

    /// Made anew each time, of what was read within two seconds. Search engines find a thread below
    /// the page that it is about; the addresses of the rest end with the secret that signs them.
    private Response thread(Request request, PageFormat format) {
        request.query().allowOnly(ThreadPages.PARAMETERS);
        SitePage page = desk.threads().apply(new SiteRequest(request, AsOf.now(source, clock)));
        return headed(Response.html(page), format).with("x-robots-tag", "noindex").cachedBriefly();
    }

    private Response answer(
            KeptResponses keptIn,
            Request request,
            List<String> parameters,
            Function<SiteRequest, Optional<ThreadKey>> thread,
            Function<SiteRequest, Response> make) {
        request.query().allowOnly(parameters);
        AsOf now = AsOf.now(source, clock);
        SiteRequest at = new SiteRequest(request, now);
        PageDiscussion discussion =
                thread.apply(at)
                        .map(key -> desk.discussions().apply(request, key))
                        .orElse(at.discussion());
        return now.once(
                keptIn,
                request,
                parameters,
                discussion.variant(),
                () -> cached(make.apply(at.with(discussion)), discussion, now));
    }

    private static Response cached(Response page, PageDiscussion discussion, AsOf now) {
        return page.isStored() ? discussion.cached(now.cached(page)) : page;
    }
}
