package guide.summaries;

import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.snapshot.CatalogueSource;
import guide.snapshot.Viewpoint;

import java.time.InstantSource;

/// `GET /v1/frameworks/{slug}`: one framework, whole.
final class FrameworkPage {

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
        return viewpoint.cached(
                Response.ok(FrameworkView.of(framework, viewpoint.catalogue(), viewpoint.today())));
    }

    private static Slug slug(String text) {
        if (!Slug.isSlug(text)) {
            throw Refusal.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return new Slug(text);
    }
}
