package guide.comparisons;

import guide.catalogue.Catalogue;
import guide.catalogue.ComparisonKey;
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
import java.util.List;

/// `GET /v1/comparisons/{slugs}`.
final class ComparisonPage {

    private final CatalogueSource source;
    private final InstantSource clock;

    ComparisonPage(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        ComparisonKey asked = parse(request.parameter("slugs"));
        ComparisonKey canonical = asked.canonical();
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        List<Framework> frameworks = find(canonical, viewpoint.catalogue());
        if (!asked.equals(canonical)) {
            return Response.movedPermanently(Comparison.urlOf(canonical) + viewpoint.query())
                    .cachedFor(3600);
        }
        return viewpoint.cached(
                Response.ok(
                        Comparison.of(
                                canonical, frameworks, viewpoint.catalogue(), viewpoint.today())));
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
