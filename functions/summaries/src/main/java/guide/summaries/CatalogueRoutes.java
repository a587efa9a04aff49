package guide.summaries;

import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.view.AsOf;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.RelationView;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;
import guide.lambda.kept.KeptResponses;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Serves the lists without pages: traits, claims, and the complete catalogue.
final class CatalogueRoutes {

    /// The version of the structure of `/v1/catalogue`.
    private static final int SCHEMA_VERSION = 1;

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

    Response catalogue(Request request) {
        request.query().allowOnly(AsOf.AS_OF, AsOf.ON);
        AsOf asOf = AsOf.of(request.query(), source, clock);
        return asOf.once(kept, request, List.of(), () -> catalogue(asOf));
    }

    private static Response catalogue(AsOf asOf) {
        Catalogue all = asOf.catalogue();
        return asOf.cached(
                Response.ok(
                        new WholeCatalogue(
                                SCHEMA_VERSION,
                                all.revision(),
                                all.updatedAt(),
                                generatedAt(asOf),
                                all.traits(),
                                all.frameworks().stream()
                                        .map(f -> FrameworkView.of(f, all, asOf.today()))
                                        .toList(),
                                all.projects(),
                                all.relations().stream()
                                        .map(relation -> RelationView.of(relation, all))
                                        .toList(),
                                all.claims().stream().map(ClaimView::of).toList(),
                                all.presets())));
    }

    /// Returns the time since when the document has been the same: it changes with the revision,
    /// and at the start of each day, when facts become stale. The current time would give each
    /// response another entity tag.
    private static Instant generatedAt(AsOf asOf) {
        Instant written = asOf.catalogue().updatedAt();
        Instant dayBegan = asOf.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        return written.isAfter(dayBegan) ? written : dayBegan;
    }
}
