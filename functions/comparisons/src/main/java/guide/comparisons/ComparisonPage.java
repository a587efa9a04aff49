package guide.comparisons;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRequest;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.samples.Samples;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.kept.KeptResponses;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// `GET /v1/comparisons/{slugs}` and `GET /v1/comparisons/{slugs}.html`.
final class ComparisonPage {

    private final CatalogueSource source;
    private final InstantSource clock;
    private final Samples samples;
    private final KeptResponses kept;

    ComparisonPage(
            CatalogueSource source, InstantSource clock, Samples samples, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.samples = samples;
        this.kept = kept;
    }

    Response get(Request request) {
        return respond(request, "", Response::ok);
    }

    /// Returns the comparison as HTML for pages without JavaScript.
    Response html(Request request) {
        return respond(
                request, ".html", comparison -> Response.html(new ComparisonFragment(comparison)));
    }

    private Response respond(
            Request request, String suffix, Function<Comparison, Response> rendering) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        ComparisonKey asked = ComparisonRequest.key(request.parameter("slugs"));
        AsOf asOf = AsOf.of(request.query(), source, clock);
        return asOf.once(kept, request, List.of(), () -> compare(asked, asOf, suffix, rendering));
    }

    private Response compare(
            ComparisonKey asked,
            AsOf asOf,
            String suffix,
            Function<Comparison, Response> rendering) {
        ComparisonKey canonical = asked.canonical();
        List<Framework> frameworks = ComparisonRequest.frameworks(canonical, asOf.catalogue());
        if (!asked.equals(canonical)) {
            String address = Comparison.urlOf(canonical) + suffix + asOf.query();
            return Response.movedPermanently(address).cachedFor(3600);
        }
        Comparison comparison = Comparison.of(canonical, frameworks, asOf, samples);
        return asOf.cached(rendering.apply(comparison));
    }
}
