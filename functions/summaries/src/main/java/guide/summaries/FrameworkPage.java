package guide.summaries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.catalogue.Catalogue;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.http.MediaTypes;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.related.Kinship;
import guide.snapshot.CatalogueSource;
import guide.snapshot.Viewpoint;

import java.time.InstantSource;
import java.util.List;

/// `GET /v1/frameworks/{slug}` and, without what is near it, `GET /v1/frameworks/{slug}.html`: one
/// framework, whole, and those that are near it.
final class FrameworkPage {

    /// @param related the nearest of the others, nearest first
    record View(@JsonUnwrapped FrameworkView framework, List<RelatedView> related) {}

    private final PerRevision<Kinship> kinship = new PerRevision<>(Kinship::new);
    private final CatalogueSource source;
    private final InstantSource clock;

    FrameworkPage(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response answer(Request request) {
        Viewpoint viewpoint = viewpoint(request);
        Framework framework = framework(request, viewpoint.catalogue());
        List<RelatedView> related = related(framework.slug(), viewpoint.catalogue());
        return viewpoint.cached(
                Response.ok(new View(view(framework, viewpoint), related)).tagged(framework));
    }

    /// The same for pages without JavaScript.
    Response html(Request request) {
        Viewpoint viewpoint = viewpoint(request);
        FrameworkView view = view(framework(request, viewpoint.catalogue()), viewpoint);
        String html = FrameworkFragment.html(view, viewpoint.catalogue());
        return viewpoint.cached(Response.text(MediaTypes.HTML, html));
    }

    private Viewpoint viewpoint(Request request) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        return Viewpoint.of(request.query(), source, clock);
    }

    private static FrameworkView view(Framework framework, Viewpoint viewpoint) {
        return FrameworkView.of(framework, viewpoint.catalogue(), viewpoint.today());
    }

    private static Framework framework(Request request, Catalogue catalogue) {
        Slug slug = slug(request.parameter("slug"));
        return catalogue
                .framework(slug)
                .orElseThrow(
                        () -> new Refusal(new Problem.NotFound("framework named '" + slug + "'")));
    }

    private List<RelatedView> related(Slug slug, Catalogue catalogue) {
        return kinship.of(catalogue).of(slug).stream()
                .map(kin -> RelatedView.of(kin, slug, catalogue))
                .toList();
    }

    private static Slug slug(String text) {
        if (!Slug.isSlug(text)) {
            throw Refusal.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return new Slug(text);
    }
}
