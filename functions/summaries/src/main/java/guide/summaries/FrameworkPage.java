package guide.summaries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.catalogue.Catalogue;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
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

/// `GET /v1/frameworks/{slug}`: one framework, whole, and those that are near it.
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
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        Slug slug = slug(request.parameter("slug"));
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        Framework framework =
                viewpoint
                        .catalogue()
                        .framework(slug)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                new Problem.NotFound(
                                                        "framework named '" + slug + "'")));
        Catalogue catalogue = viewpoint.catalogue();
        return viewpoint.cached(
                Response.ok(
                                new View(
                                        FrameworkView.of(framework, catalogue, viewpoint.today()),
                                        related(slug, catalogue)))
                        .tagged(framework));
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
