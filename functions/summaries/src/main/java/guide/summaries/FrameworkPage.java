package guide.summaries;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.similar.Similarity;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.RevisionCache;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.kept.KeptResponses;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

/// `GET /v1/frameworks/{slug}`: a framework with similar ones; and `GET
/// /v1/frameworks/{slug}.html`, without them.
final class FrameworkPage {

    /// @param related the most similar frameworks, most similar first
    record FrameworkPageView(@JsonUnwrapped FrameworkView framework, List<RelatedView> related)
            implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object();
            framework.writeMembers(out);
            out.name("related").array();
            for (RelatedView each : related) {
                each.writeTo(out);
            }
            out.end().end();
        }
    }

    private final RevisionCache<Similarity> similarity = new RevisionCache<>(Similarity::new);
    private final CatalogueSource source;
    private final InstantSource clock;
    private final KeptResponses kept;

    FrameworkPage(CatalogueSource source, InstantSource clock, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.kept = kept;
    }

    Response get(Request request) {
        return once(request, this::json);
    }

    /// Returns the framework as HTML for pages without JavaScript.
    Response html(Request request) {
        return once(request, this::fragment);
    }

    private Response once(Request request, BiFunction<Framework, AsOf, Response> make) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        AsOf asOf = AsOf.of(request.query(), source, clock);
        return asOf.once(
                kept,
                request,
                List.of(),
                () -> asOf.cached(make.apply(framework(request, asOf.catalogue()), asOf)));
    }

    private Response json(Framework framework, AsOf asOf) {
        List<RelatedView> related = related(framework.slug(), asOf.catalogue());
        return Response.ok(new FrameworkPageView(view(framework, asOf), related))
                .tagged(out -> FrameworkWriter.write(out, framework));
    }

    private Response fragment(Framework framework, AsOf asOf) {
        return Response.html(new FrameworkFragment(view(framework, asOf), asOf.catalogue()));
    }

    private static FrameworkView view(Framework framework, AsOf asOf) {
        return FrameworkView.of(framework, asOf.catalogue(), asOf.today());
    }

    private static Framework framework(Request request, Catalogue catalogue) {
        return RequestedFramework.in(catalogue, RequestedFramework.slug(request.parameter("slug")));
    }

    private List<RelatedView> related(Slug slug, Catalogue catalogue) {
        return similarity.of(catalogue).of(slug).stream()
                .map(similarFramework -> RelatedView.of(similarFramework, slug, catalogue))
                .toList();
    }
}
