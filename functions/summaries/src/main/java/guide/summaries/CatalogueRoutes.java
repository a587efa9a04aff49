package guide.summaries;

import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.ClaimView;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.kept.KeptResponses;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Serves the lists without pages: traits and claims.
final class CatalogueRoutes {

    private static final String FRAMEWORK = "framework";

    record TraitGroup(String group, List<Trait> traits) {}

    record Traits(List<TraitGroup> groups, long revision) implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("groups").array();
            for (TraitGroup each : groups) {
                out.object().member("group", each.group());
                FactWriter.writeAll(out, each.traits());
                out.end();
            }
            out.end().member("revision", revision).end();
        }
    }

    record Claims(List<ClaimView> items, long revision) implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("items").array();
            for (ClaimView claim : items) {
                claim.writeTo(out);
            }
            out.end().member("revision", revision).end();
        }
    }

    private final CatalogueSource source;
    private final InstantSource clock;
    private final KeptResponses kept;

    CatalogueRoutes(CatalogueSource source, InstantSource clock, KeptResponses kept) {
        this.source = source;
        this.clock = clock;
        this.kept = kept;
    }

    Response traits(Request request) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        AsOf asOf = AsOf.of(request.query(), source, clock);
        return asOf.once(kept, request, List.of(), () -> traits(asOf));
    }

    private static Response traits(AsOf asOf) {
        Catalogue catalogue = asOf.catalogue();
        Map<String, List<Trait>> groups =
                catalogue.traits().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Trait::group, LinkedHashMap::new, Collectors.toList()));
        List<TraitGroup> shown =
                groups.entrySet().stream()
                        .map(group -> new TraitGroup(group.getKey(), group.getValue()))
                        .toList();
        return asOf.cached(Response.ok(new Traits(shown, catalogue.revision())));
    }

    Response claims(Request request) {
        request.query().allowOnly(FRAMEWORK, AsOf.AS_OF, AsOf.ON);
        AsOf asOf = AsOf.of(request.query(), source, clock);
        return asOf.once(kept, request, List.of(FRAMEWORK), () -> claims(request.query(), asOf));
    }

    private static Response claims(Query query, AsOf asOf) {
        Catalogue catalogue = asOf.catalogue();
        Optional<Slug> about = NamedParameters.framework(query, catalogue);
        List<ClaimView> items =
                catalogue.claims().stream()
                        .filter(claim -> about.map(claim.frameworks()::contains).orElse(true))
                        .map(ClaimView::of)
                        .toList();
        return asOf.cached(Response.ok(new Claims(items, catalogue.revision())));
    }
}
