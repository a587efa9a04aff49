package guide.summaries;

import guide.catalogue.Catalogue;
import guide.catalogue.Preset;
import guide.catalogue.Project;
import guide.catalogue.Slug;
import guide.catalogue.Trait;
import guide.http.Request;
import guide.http.Response;
import guide.snapshot.CatalogueSource;
import guide.snapshot.ClaimView;
import guide.snapshot.RelationView;
import guide.snapshot.Viewpoint;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The lists that come whole: traits, claims, and everything at once.
final class Lists {

    /// The version of the shape of `/v1/catalogue`.
    private static final int SCHEMA_VERSION = 1;

    record TraitGroup(String group, List<Trait> traits) {}

    record Traits(List<TraitGroup> groups, long revision) {}

    record Claims(List<ClaimView> items, long revision) {}

    record Whole(
            int schemaVersion,
            long revision,
            Instant updatedAt,
            Instant generatedAt,
            List<Trait> traits,
            List<FrameworkView> frameworks,
            List<Project> projects,
            List<RelationView> relations,
            List<ClaimView> claims,
            List<Preset> presets) {}

    private final CatalogueSource source;
    private final InstantSource clock;

    Lists(CatalogueSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    Response traits(Request request) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        Catalogue catalogue = viewpoint.catalogue();
        Map<String, List<Trait>> groups =
                catalogue.traits().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Trait::group, LinkedHashMap::new, Collectors.toList()));
        List<TraitGroup> shown =
                groups.entrySet().stream()
                        .map(group -> new TraitGroup(group.getKey(), group.getValue()))
                        .toList();
        return viewpoint.cached(Response.ok(new Traits(shown, catalogue.revision())));
    }

    Response claims(Request request) {
        request.query().allowOnly("framework", Viewpoint.AS_OF, Viewpoint.ON);
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        Catalogue catalogue = viewpoint.catalogue();
        Optional<Slug> about = Named.framework(request.query(), catalogue);
        List<ClaimView> items =
                catalogue.claims().stream()
                        .filter(claim -> about.map(claim.frameworks()::contains).orElse(true))
                        .map(ClaimView::of)
                        .toList();
        return viewpoint.cached(Response.ok(new Claims(items, catalogue.revision())));
    }

    Response catalogue(Request request) {
        request.query().allowOnly(Viewpoint.AS_OF, Viewpoint.ON);
        Viewpoint viewpoint = Viewpoint.of(request.query(), source, clock);
        Catalogue all = viewpoint.catalogue();
        return viewpoint.cached(
                Response.ok(
                        new Whole(
                                SCHEMA_VERSION,
                                all.revision(),
                                all.updatedAt(),
                                generatedAt(viewpoint),
                                all.traits(),
                                all.frameworks().stream()
                                        .map(f -> FrameworkView.of(f, all, viewpoint.today()))
                                        .toList(),
                                all.projects(),
                                all.relations().stream()
                                        .map(relation -> RelationView.of(relation, all))
                                        .toList(),
                                all.claims().stream().map(ClaimView::of).toList(),
                                all.presets())));
    }

    /// Since when the document reads so: it changes with the revision, and with the day by which
    /// facts are stale. A time of day in it would be another document, with another tag, each time.
    private static Instant generatedAt(Viewpoint viewpoint) {
        Instant written = viewpoint.catalogue().updatedAt();
        Instant dayBegan = viewpoint.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        return written.isAfter(dayBegan) ? written : dayBegan;
    }
}
