package guide.entries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;
import guide.lambda.markdown.Markdown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A kind of entry.
///
/// @param name as in URLs, such as `frameworks`
/// @param key returns the key of an entry
/// @param stamped returns the entry with the time at which it is written
record EntryKind<T>(
        String name,
        Class<T> type,
        Function<Catalogue, List<T>> all,
        Function<T, String> key,
        BiFunction<T, Instant, T> stamped) {

    static final EntryKind<Framework> FRAMEWORKS =
            new EntryKind<>(
                    "frameworks",
                    Framework.class,
                    Catalogue::frameworks,
                    framework -> CatalogueKeys.of(framework.slug()),
                    (framework, at) -> rendered(framework).updated(at));
    static final EntryKind<Claim> CLAIMS =
            plain(
                    "claims",
                    Claim.class,
                    Catalogue::claims,
                    claim -> CatalogueKeys.ofClaim(claim.id()));

    private static final List<EntryKind<?>> EVERY =
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

    static Optional<EntryKind<?>> named(String name) {
        return EVERY.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// Returns the entry with this key; empty if there is none.
    Optional<T> find(Catalogue catalogue, String wanted) {
        return all.apply(catalogue).stream()
                .filter(entry -> key.apply(entry).equals(wanted))
                .findFirst();
    }

    private static <T> EntryKind<T> plain(
            String name, Class<T> type, Function<Catalogue, List<T>> all, Function<T, String> key) {
        return new EntryKind<>(name, type, all, key, (entry, _) -> entry);
    }

    private static Framework rendered(Framework framework) {
        String markdown = framework.summary().markdown();
        return framework.withSummary(new Framework.Summary(markdown, Markdown.toHtml(markdown)));
    }
}
