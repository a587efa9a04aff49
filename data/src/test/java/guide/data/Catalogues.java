package guide.data;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;
import guide.catalogue.model.Verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A small sound catalogue, and the ways in which one can be unsound.
final class Catalogues {

    static final TraitId ORM = new TraitId("orm");
    static final TraitId LICENCE = new TraitId("licence");
    static final LocalDate DAY = LocalDate.parse("2026-01-01");
    static final List<Evidence> SEEN = List.of(new Evidence(EvidenceKind.METADATA, "x", null));

    private Catalogues() {}

    static Catalogue sound() {
        return of(List.of(framework("a", facts()), framework("b", facts())));
    }

    static Catalogue of(List<Framework> frameworks) {
        return new Catalogue(
                0, Instant.EPOCH, traits(), frameworks, List.of(), List.of(), List.of(), List.of());
    }

    static List<Trait> traits() {
        return List.of(
                new Trait(
                        ORM, "ORM", "Is there one?", "data", TraitKind.SUPPORT, List.of(), null, 9),
                new Trait(
                        LICENCE,
                        "Licence",
                        "Which one?",
                        "people",
                        TraitKind.CHOICE,
                        List.of("bsd", "mit"),
                        null,
                        9));
    }

    static List<Fact> facts() {
        return List.of(fact(ORM, Support.YES), licence("mit"));
    }

    static Fact fact(TraitId trait, Support support) {
        return new Fact(trait, support, null, null, null, SEEN, DAY, "hand");
    }

    static Fact licence(String choice) {
        return new Fact(
                LICENCE, null, new Value.Choices(List.of(choice)), null, null, SEEN, DAY, "hand");
    }

    static Framework framework(String slug, List<Fact> facts) {
        return framework(slug, "tagline", facts);
    }

    static Framework framework(String slug, String tagline) {
        return framework(slug, tagline, facts());
    }

    private static Framework framework(String slug, String tagline, List<Fact> facts) {
        return new Framework(
                new Slug(slug),
                slug,
                tagline,
                new Framework.Summary("x", "<p>x</p>"),
                Status.ACTIVE,
                List.of(),
                List.of(),
                new Framework.Distribution("pypi", slug, "pkg:pypi/" + slug),
                null,
                List.of(),
                List.of(),
                facts,
                Instant.EPOCH);
    }

    static Catalogue with(Relation relation) {
        return with(List.of(relation), List.of(), List.of());
    }

    static Catalogue with(Claim claim) {
        return with(List.of(), List.of(claim), List.of());
    }

    static Catalogue with(Preset preset) {
        return with(List.of(), List.of(), List.of(preset));
    }

    private static Catalogue with(
            List<Relation> relations, List<Claim> claims, List<Preset> presets) {
        Catalogue c = sound();
        return new Catalogue(
                0,
                Instant.EPOCH,
                c.traits(),
                c.frameworks(),
                List.of(),
                relations,
                claims,
                presets);
    }

    static Preset preset(String... must) {
        return new Preset("shop", "A shop", "Which one?", List.of(must), List.of(), List.of());
    }

    static Relation relation(String from, String to) {
        return new Relation(RelationType.FORK_OF, new Slug(from), new Slug(to), null, SEEN);
    }

    static Claim claim(String framework, TraitId trait, List<Evidence> evidence) {
        return new Claim(
                "fast",
                "It is fast.",
                List.of(new Slug(framework)),
                null,
                Verdict.UNPROVEN,
                "No figures.",
                evidence,
                DAY,
                List.of(trait));
    }
}
