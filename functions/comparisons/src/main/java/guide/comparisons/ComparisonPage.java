package guide.comparisons;

import guide.catalogue.Catalogue;
import guide.catalogue.ComparisonKey;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.http.MediaTypes;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.samples.Samples;
import guide.snapshot.CatalogueSource;
import guide.snapshot.Viewpoint;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// `GET /v1/comparisons/{slugs}` and `GET /v1/comparisons/{slugs}.html`.
final class ComparisonPage {

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Samples samples;

    ComparisonPage(CatalogueSource source, InstantSource clock, Samples samples) {
        this.source = source;
        this.clock = clock;
        this.samples = samples;
    }

    Response answer(Request request) {
        return answer(request, "", Response::ok);
    }

    /// The same for pages without JavaScript.
    Response html(Request request) {
        return answer(
                request,
                ".html",
                comparison -> Response.text(MediaTypes.HTML, ComparisonFragment.html(comparison)));
    }

    private Response answer(
            Request request, String suffix, Function<Comparison, Response> rendering) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        ComparisonKey asked = parse(request.parameter("slugs"));
        ComparisonKey canonical = asked.canonical();
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        List<Framework> frameworks = find(canonical, viewpoint.catalogue());
        if (!asked.equals(canonical)) {
            String address = Comparison.urlOf(canonical) + suffix + viewpoint.query();
            return Response.movedPermanently(address).cachedFor(3600);
        }
        Comparison comparison = Comparison.of(canonical, frameworks, viewpoint, samples);
        return viewpoint.cached(rendering.apply(comparison));
    }

    private static ComparisonKey parse(String text) {
        return ComparisonKey.parse(text)
                .orElseThrow(() -> Refusal.of(FieldError.inParameter("slugs", ComparisonKey.RULE)));
    }

    private static List<Framework> find(ComparisonKey key, Catalogue catalogue) {
        return key.slugs().stream()
                .map(slug -> catalogue.framework(slug).orElseThrow(() -> unknown(slug)))
                .toList();
    }

    private static Refusal unknown(Slug slug) {
        return new Refusal(new Problem.NotFound("framework named '" + slug + "'"));
    }
}
