package guide.catalogue.picks;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Small catalogues to pick from, and needs to pick by.
final class Sample {

    static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    static final int SHELF_LIFE = 30;
    static final LocalDate LONG_AGO = TODAY.minusDays(SHELF_LIFE + 1);

    static final List<Trait> TRAITS =
            List.of(
                    trait("orm", TraitKind.SUPPORT),
                    trait("forms", TraitKind.SUPPORT),
                    trait("sockets", TraitKind.SUPPORT),
                    trait("typed", TraitKind.SUPPORT),
                    trait("loop", TraitKind.CHOICE, "own", "asyncio", "none"),
                    trait("size", TraitKind.NUMBER),
                    trait("released", TraitKind.DATE),
                    trait("protocols", TraitKind.TEXT));

    private Sample() {}

    private static Trait trait(String id, TraitKind kind, String... choices) {
        return new Trait(
                new TraitId(id), id, "Which?", "all", kind, List.of(choices), null, SHELF_LIFE);
    }

    static Catalogue catalogue(Framework... frameworks) {
        return catalogue(List.of(frameworks));
    }

    static Catalogue catalogue(List<Framework> frameworks) {
        return new Catalogue(
                7,
                Instant.parse("2026-05-31T12:00:00Z"),
                TRAITS,
                frameworks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Framework framework(String slug, Fact... facts) {
        return framework(slug, Status.ACTIVE, List.of(facts));
    }

    static Framework framework(String slug, Status status, List<Fact> facts) {
        return new Framework(
                new Slug(slug),
                slug,
                "tagline",
                new Framework.Summary("x", "<p>x</p>"),
                status,
                List.of(),
                List.of(new Framework.Link("source", "https://example.org/" + slug)),
                new Framework.Distribution("pypi", slug, "pkg:pypi/" + slug),
                null,
                List.of(),
                List.of(),
                facts,
                Instant.parse("2026-05-31T12:00:00Z"));
    }

    static Fact yes(String trait) {
        return support(trait, Support.YES, TODAY);
    }

    static Fact partly(String trait) {
        return support(trait, Support.PARTIAL, TODAY);
    }

    static Fact no(String trait) {
        return support(trait, Support.NO, TODAY);
    }

    /// Something that the framework lacks, and for which people use this package of others.
    static Fact no(String trait, String usual) {
        return no(trait).withUsual(new Usual(usual, null, Usual.Whose.OTHERS, "1.0", seen()));
    }

    static Fact unknown(String trait) {
        return Fact.unknown(new TraitId(trait));
    }

    static Fact support(String trait, Support support, LocalDate checkedOn) {
        return support == Support.UNKNOWN
                ? unknown(trait)
                : new Fact(
                        new TraitId(trait), support, null, "note", null, seen(), checkedOn, "hand");
    }

    static Fact choice(String trait, String... words) {
        return value(trait, new Value.Choices(List.of(words)));
    }

    static Fact number(String trait, String amount) {
        return value(trait, new Value.Amount(new BigDecimal(amount)));
    }

    static Fact day(String trait, String day) {
        return value(trait, new Value.Day(LocalDate.parse(day)));
    }

    static Fact text(String trait, String words) {
        return value(trait, new Value.Text(words));
    }

    private static Fact value(String trait, Value value) {
        return new Fact(new TraitId(trait), null, value, null, null, seen(), TODAY, "hand");
    }

    private static List<Evidence> seen() {
        return List.of(new Evidence(EvidenceKind.RUN, "x", null));
    }

    /// From texts such as `must=orm` and `want=orm@2`.
    static Needs needs(String... texts) {
        return needs(List.of(texts));
    }

    static Needs needs(List<String> texts) {
        boolean extensions = texts.contains("extensions=yes");
        Needs.NeedsResult reading =
                Needs.read(
                        Map.of(
                                NeedKind.MUST, of("must=", texts),
                                NeedKind.WANT, of("want=", texts),
                                NeedKind.MUST_NOT, of("mustnot=", texts)),
                        extensions,
                        catalogue());
        return switch (reading) {
            case Needs.NeedsResult.ParsedNeeds read -> read.needs();
            case Needs.NeedsResult.InvalidNeeds wrong ->
                    throw new AssertionError(wrong.faults().toString());
        };
    }

    private static List<String> of(String parameter, List<String> texts) {
        return texts.stream()
                .filter(text -> text.startsWith(parameter))
                .map(text -> text.substring(parameter.length()))
                .toList();
    }

    static Pick pick(List<Framework> frameworks, String... needs) {
        return Pick.of(catalogue(frameworks), needs(needs), TODAY);
    }

    static List<Framework> frameworks(Framework... frameworks) {
        return Arrays.asList(frameworks);
    }
}
