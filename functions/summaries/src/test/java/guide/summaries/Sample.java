package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Parts of small catalogues.
public final class Sample {

    static final LocalDate CHECKED = LocalDate.parse("2026-01-01");

    /// When every sample was changed last.
    static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final List<Evidence> SEEN =
            List.of(new Evidence(EvidenceKind.DOCS, "https://example.org/", null));

    private Sample() {}

    public static Catalogue catalogue(long revision, List<Trait> traits, Framework... frameworks) {
        return related(revision, traits, List.of(), frameworks);
    }

    public static Catalogue related(
            long revision, List<Trait> traits, List<Relation> relations, Framework... frameworks) {
        return new Catalogue(
                revision,
                CHANGED,
                traits,
                List.of(frameworks),
                List.of(),
                relations,
                List.of(),
                List.of());
    }

    public static Trait trait(String id, TraitKind kind, int shelfLifeDays) {
        return new Trait(
                new TraitId(id),
                "The " + id,
                "Is there " + id + "?",
                "group",
                kind,
                kind == TraitKind.CHOICE ? List.of("one", "two", "three") : List.of(),
                null,
                shelfLifeDays);
    }

    public static Trait support(String id) {
        return trait(id, TraitKind.SUPPORT, 365);
    }

    public static Framework named(String slug, String name, String tagline, Fact... facts) {
        return framework(slug, name, tagline, Status.ACTIVE, List.of("tag"), facts);
    }

    public static Framework framework(
            String slug,
            String name,
            String tagline,
            Status status,
            List<String> tags,
            Fact... facts) {
        return new Framework(
                new Slug(slug),
                name,
                tagline,
                new Framework.Summary("About it.", "<p>About it.</p>"),
                status,
                tags,
                List.of(),
                new Framework.Distribution("pypi", slug, "pkg:pypi/" + slug),
                null,
                List.of(),
                List.of(),
                List.of(facts),
                CHANGED);
    }

    /// Returns the framework with a latest release.
    public static Framework released(String version, Framework of) {
        return new Framework(
                of.slug(),
                of.name(),
                of.tagline(),
                of.summary(),
                of.status(),
                of.tags(),
                of.links(),
                of.distribution(),
                new Framework.Latest(version, null, CHECKED),
                of.suits(),
                of.doesNotSuit(),
                of.facts(),
                of.updatedAt());
    }

    public static Fact fact(String trait, Support support) {
        return support == Support.UNKNOWN
                ? Fact.unknown(new TraitId(trait))
                : checked(trait, support, CHECKED);
    }

    public static Fact checked(String trait, Support support, LocalDate on) {
        return new Fact(new TraitId(trait), support, null, "Note", "1.0", SEEN, on, "hand");
    }

    public static Fact value(String trait, Value value) {
        return new Fact(new TraitId(trait), null, value, null, "1.0", SEEN, CHECKED, "hand");
    }

    public static Fact choice(String trait, String... chosen) {
        return value(trait, new Value.Choices(List.of(chosen)));
    }

    public static Relation relation(String from, RelationType type, String to) {
        return new Relation(type, new Slug(from), new Slug(to), null, SEEN);
    }
}
