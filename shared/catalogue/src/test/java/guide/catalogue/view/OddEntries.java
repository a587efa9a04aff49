package guide.catalogue.view;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Claim.Claimant;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.catalogue.model.Verdict;
import guide.testing.Property;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Entries with any text and any absence that the model allows: quotes, control characters, letters
/// from right to left, halves of pairs, small and large numbers.
record OddEntries(RandomGenerator random) {

    private static final String NASTY = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u05d0\u202e\u2028<>&é";

    Trait trait() {
        return new Trait(
                id(),
                text(80),
                text(300),
                text(40),
                oneOf(TraitKind.values()),
                texts(),
                perhaps(() -> text(20)),
                1 + random.nextInt(400));
    }

    Framework framework() {
        return new Framework(
                slug(),
                text(80),
                text(160),
                new Framework.Summary(text(300), Property.anyText(random, 300)),
                oneOf(Status.values()),
                texts(),
                List.of(new Framework.Link("docs", "https://example.org/" + random.nextInt())),
                new Framework.Distribution(text(40), text(80), "pkg:pypi/x"),
                perhaps(
                        () ->
                                new Framework.Latest(
                                        text(40), perhaps(this::day), perhaps(this::day))),
                list(this::fit),
                list(this::fit),
                list(this::fact),
                time());
    }

    Claim claim() {
        return new Claim(
                id().value(),
                text(400),
                list(this::slug),
                perhaps(() -> oneOf(Claimant.values())),
                perhaps(() -> text(300)),
                perhaps(this::day),
                oneOf(Verdict.values()),
                text(600),
                list(this::evidence),
                day(),
                list(this::id));
    }

    Relation relation(Slug from, Slug to) {
        return new Relation(
                oneOf(RelationType.values()),
                from,
                to,
                perhaps(() -> Property.anyText(random, 80)),
                list(this::evidence));
    }

    Fact fact() {
        return switch (random.nextInt(4)) {
            case 0 -> Fact.unknown(id());
            case 1 -> withUsual(fact(Support.PARTIAL, null, null, text(100)));
            case 2 -> measured(number());
            default -> fact(null, value(), null, perhaps(() -> text(100)));
        };
    }

    private Fact withUsual(Fact fact) {
        Usual usual =
                new Usual(
                        text(80),
                        perhaps(() -> "pkg:pypi/x"),
                        oneOf(Usual.Whose.values()),
                        perhaps(() -> text(80)),
                        List.of(evidence()));
        return random.nextBoolean() ? fact : fact.withUsual(usual);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(80_000));
    }

    private Fact measured(BigDecimal middle) {
        BigDecimal around = number().abs();
        Spread spread = new Spread(middle.subtract(around), middle.add(around));
        return fact(null, new Value.Amount(middle), spread, null);
    }

    private Fact fact(
            @Nullable Support support,
            @Nullable Value value,
            @Nullable Spread spread,
            @Nullable String note) {
        return new Fact(
                id(),
                support,
                value,
                spread,
                note,
                perhaps(() -> text(80)),
                List.of(evidence()),
                day(),
                perhaps(() -> oneOf("hand", "probe")));
    }

    private Value value() {
        return switch (random.nextInt(4)) {
            case 0 -> new Value.Choices(texts());
            case 1 -> new Value.Amount(number());
            case 2 -> new Value.Day(day());
            default -> new Value.Text(text(200));
        };
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-1_000, 1_000), random.nextInt(-8, 12));
    }

    private Framework.Fit fit() {
        return new Framework.Fit(text(300), list(this::id));
    }

    private Evidence evidence() {
        return new Evidence(
                oneOf(EvidenceKind.values()),
                text(300),
                perhaps(() -> Property.anyText(random, 20)),
                perhaps(() -> "https://example.org/" + random.nextInt()));
    }

    private Instant time() {
        return Instant.ofEpochSecond(
                random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(999_999_999));
    }

    private Slug slug() {
        return new Slug("s" + random.nextInt(1_000));
    }

    private TraitId id() {
        return new TraitId("t" + random.nextInt(1_000));
    }

    private List<String> texts() {
        return list(() -> text(40));
    }

    private String text(int most) {
        String text =
                random.nextBoolean()
                        ? Property.text(random, NASTY, most - 1)
                        : Property.anyText(random, most - 1);
        return text + "x";
    }

    private <T> List<T> list(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
