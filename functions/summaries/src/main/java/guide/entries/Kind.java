package guide.entries;

import guide.catalogue.Catalogue;
import guide.catalogue.Claim;
import guide.catalogue.Framework;
import guide.catalogue.Preset;
import guide.catalogue.Project;
import guide.catalogue.Relation;
import guide.catalogue.Trait;
import guide.markdown.Markdown;
import guide.snapshot.CatalogueKeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One kind of entry.
///
/// @param name as addresses have it, such as `frameworks`
/// @param key of an entry in the catalogue
/// @param stamped what the entry is when it is written at a moment
record Kind<T>(
        String name,
        Class<T> type,
        Function<Catalogue, List<T>> all,
        Function<T, String> key,
        BiFunction<T, Instant, T> stamped) {

    static final Kind<Framework> FRAMEWORKS =
            new Kind<>(
                    "frameworks",
                    Framework.class,
                    Catalogue::frameworks,
                    framework -> CatalogueKeys.of(framework.slug()),
                    (framework, at) -> rendered(framework).updated(at));
    static final Kind<Claim> CLAIMS =
            plain(
                    "claims",
                    Claim.class,
                    Catalogue::claims,
                    claim -> CatalogueKeys.ofClaim(claim.id()));

    private static final List<Kind<?>> EVERY =
            List.of(
                    FRAMEWORKS,
                    CLAIMS,
                    plain(
                            "traits",
                            Trait.class,
                            Catalogue::traits,
                            trait -> CatalogueKeys.of(trait.id())),
                    plain(
                            "projects",
                            Project.class,
                            Catalogue::projects,
                            project -> CatalogueKeys.ofProject(project.slug())),
                    plain("relations", Relation.class, Catalogue::relations, CatalogueKeys::of),
                    plain(
                            "presets",
                            Preset.class,
                            Catalogue::presets,
                            preset -> CatalogueKeys.ofPreset(preset.id())));

    static Optional<Kind<?>> named(String name) {
        return EVERY.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// The entry of this key; empty where there is none.
    Optional<T> find(Catalogue catalogue, String wanted) {
        return all.apply(catalogue).stream()
                .filter(entry -> key.apply(entry).equals(wanted))
                .findFirst();
    }

    private static <T> Kind<T> plain(
            String name, Class<T> type, Function<Catalogue, List<T>> all, Function<T, String> key) {
        return new Kind<>(name, type, all, key, (entry, _) -> entry);
    }

    private static Framework rendered(Framework framework) {
        String markdown = framework.summary().markdown();
        return framework.withSummary(new Framework.Summary(markdown, Markdown.toHtml(markdown)));
    }
}
