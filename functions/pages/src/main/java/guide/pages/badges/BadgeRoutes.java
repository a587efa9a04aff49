package guide.pages.badges;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.RequestedFramework;
import guide.catalogue.view.RequestedTrait;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.FileType;

import java.time.InstantSource;

/// `GET /badges/{framework}/{trait}.svg`, and `.json` in the form of Shields' endpoint badges
/// (<https://shields.io/badges/endpoint-badge>).
///
/// A badge stands in other people's pages, so any page may show it, and caches keep it for an hour.
public final class BadgeRoutes {

    private static final String PATH = "/badges/{framework}/{trait}";

    /// An image that is opened by itself loads and runs nothing.
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final CatalogueSource source;
    private final InstantSource clock;

    public BadgeRoutes(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    public void addTo(Router router) {
        router.getText(PATH + ".svg", FileType.SVG.mediaType, request -> shared(svg(request)));
        router.get(PATH + ".json", request -> shared(Response.ok(badge(request))));
    }

    private Response svg(Request request) {
        String picture = HtmlRenderer.render(badge(request));
        return Response.text(FileType.SVG.mediaType, picture)
                .with("content-security-policy", POLICY);
    }

    private static Response shared(Response badge) {
        return badge.cachedFor(Badge.CACHED_SECONDS)
                .with("cross-origin-resource-policy", "cross-origin");
    }

    private Badge badge(Request request) {
        request.query().allowOnly();
        AsOf now = AsOf.now(source, clock);
        Framework framework =
                RequestedFramework.in(
                        now.catalogue(), RequestedFramework.slug(request.parameter("framework")));
        Trait trait = RequestedTrait.in(now.catalogue(), request.parameter("trait"));
        return Badge.of(framework, trait, now.today());
    }
}
