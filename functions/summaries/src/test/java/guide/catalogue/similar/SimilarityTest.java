package guide.catalogue.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;
import guide.summaries.Sample;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class SimilarityTest {

    private static final List<String> TRAITS = List.of("a", "b", "c", "d", "e");

    @Test
    void whatBothAreKnownToHaveMakesThemSimilar() {
        Similarity similarity =
                of(
                        named("one", yes("a"), yes("b")),
                        named("two", yes("a"), partial("b")),
                        named("three", no("a"), yes("c")));

        assertThat(similarity.of(new Slug("one")))
                .singleElement()
                .satisfies(
                        similarFramework -> {
                            assertThat(similarFramework.framework()).isEqualTo(new Slug("two"));
                            assertThat(similarFramework.score()).isEqualTo(0.5);
                        });
    }

    @Test
    void sharedChoicesCountWordByWord() {
        Similarity similarity =
                of(
                        named("one", Sample.choice("a", "one", "two")),
                        named("two", Sample.choice("a", "two")));

        SimilarityReason.Shared shared = shared(similarity.of(new Slug("one")).getFirst());

        assertThat(shared.strongest())
                .extracting(SimilarityReason.Weighed::feature)
                .containsExactly(new Feature(new TraitId("a"), Optional.of("two")));
        assertThat(shared.share())
                .isCloseTo(weight(2, 2) / (weight(1, 2) + weight(2, 2)), within(1e-9));
    }

    @Test
    void equalAmountsDaysAndTextsAreChance() {
        Fact amount = Sample.value("a", new Value.Amount(BigDecimal.ONE));
        Fact text = Sample.value("b", new Value.Text("same"));

        assertThat(of(named("one", amount, text), named("two", amount, text)).of(new Slug("one")))
                .isEmpty();
    }

    @Test
    void theFewerHaveItTheMoreItWeighs() {
        Similarity similarity =
                of(
                        named("one", yes("a"), yes("b")),
                        named("two", yes("a"), yes("b")),
                        named("three", yes("a")),
                        named("four", yes("a")));

        assertThat(shared(similarity.of(new Slug("one")).getFirst()).strongest())
                .containsExactly(
                        new SimilarityReason.Weighed(feature("b"), weight(2, 4)),
                        new SimilarityReason.Weighed(feature("a"), weight(4, 4)));
    }

    @Test
    void aRelationComesFirstAndIsDescribedFromBothEnds() {
        Relation fork = Sample.relation("two", RelationType.FORK_OF, "one");
        Similarity similarity =
                new Similarity(
                        catalogue(
                                List.of(fork),
                                named("one", yes("a")),
                                named("three", yes("a"), yes("c")),
                                named("two", yes("b"))));

        assertThat(similarity.of(new Slug("one")))
                .extracting(similarFramework -> similarFramework.framework().value())
                .containsExactly("two", "three");
        assertThat(similarity.of(new Slug("two")).getFirst().reasons())
                .containsExactly(new SimilarityReason.Related(fork));
        assertThat(similarity.of(new Slug("two")).getFirst().score()).isEqualTo(0.5);
    }

    @Test
    void aQuarterIsReasonEnoughAndLessIsNot() {
        Framework four = named("four", yes("a"), yes("b"), yes("c"), yes("d"));

        assertThat(of(four, named("one", yes("a"))).of(new Slug("one"))).isEmpty();
        assertThat(of(four, named("two", yes("a"), yes("b"))).of(new Slug("two"))).hasSize(1);
    }

    @Test
    void theNearestFiveAreNamedAndOfEqualOnesTheFirstSlugs() {
        Framework[] twins =
                IntStream.range(0, 8)
                        .mapToObj(i -> named("twin-" + i, yes("a")))
                        .toArray(Framework[]::new);

        assertThat(of(twins).of(new Slug("twin-3")))
                .extracting(similarFramework -> similarFramework.framework().value())
                .containsExactly("twin-0", "twin-1", "twin-2", "twin-4", "twin-5");
    }

    @Test
    void whatIsNotInTheCatalogueHasNoSimilarFrameworksAndRelationsOutOfItAreNone() {
        Relation outwards = Sample.relation("one", RelationType.BUILT_ON, "elsewhere");
        Similarity similarity =
                new Similarity(catalogue(List.of(outwards), named("one", yes("a"))));

        assertThat(similarity.of(new Slug("elsewhere"))).isEmpty();
        assertThat(similarity.of(new Slug("one"))).isEmpty();
    }

    @Test
    void theUnknownCountsAsANo() {
        Property.forAll(
                500,
                random -> {
                    Framework[] some = any(random);
                    Framework[] denied = new Framework[some.length];
                    for (int i = 0; i < some.length; i++) {
                        denied[i] =
                                named(
                                        some[i].slug().value(),
                                        some[i].facts().stream()
                                                .map(f -> f.isKnown() ? f : no(f.trait().value()))
                                                .toArray(Fact[]::new));
                    }
                    assertThat(of(some).of(some[0].slug()))
                            .isEqualTo(of(denied).of(some[0].slug()));
                });
    }

    @Test
    void twoAreAsNearToOneAnotherFromEitherEnd() {
        Property.forAll(
                500,
                random -> {
                    Framework[] some = any(random);
                    Similarity similarity = of(some);
                    for (SimilarFramework similarFramework : similarity.of(some[0].slug())) {
                        similarity.of(similarFramework.framework()).stream()
                                .filter(back -> back.framework().equals(some[0].slug()))
                                .forEach(
                                        back ->
                                                assertThat(back.score())
                                                        .isEqualTo(similarFramework.score()));
                    }
                });
    }

    @Test
    void everyReasonIsTrueAndEveryScoreIsWhatItsReasonsAddUpTo() {
        Property.forAll(
                500,
                random -> {
                    Framework[] some = any(random);
                    Relation relation = Sample.relation("item-0", RelationType.RUNS_ON, "item-1");
                    Similarity similarity = new Similarity(catalogue(List.of(relation), some));
                    for (SimilarFramework similarFramework : similarity.of(some[0].slug())) {
                        boolean related = similarFramework.framework().value().equals("item-1");
                        double share = 0;
                        for (SimilarityReason similarityReason : similarFramework.reasons()) {
                            if (similarityReason instanceof SimilarityReason.Shared shared) {
                                share = shared.share();
                                assertThat(shared.strongest())
                                        .allSatisfy(
                                                each ->
                                                        assertThat(Feature.of(some[0]))
                                                                .contains(each.feature()));
                            }
                        }
                        assertThat(similarFramework.score())
                                .isCloseTo((related ? 0.5 : 0) + share / 2, within(1e-9))
                                .isGreaterThan(0)
                                .isLessThanOrEqualTo(1);
                    }
                });
    }

    /// Two to eight frameworks with any answers to the traits.
    private static Framework[] any(RandomGenerator random) {
        return IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(
                        i ->
                                named(
                                        "item-" + i,
                                        TRAITS.stream()
                                                .map(
                                                        trait ->
                                                                Sample.fact(
                                                                        trait,
                                                                        Property.oneOf(
                                                                                random,
                                                                                List.of(
                                                                                        Support
                                                                                                .values()))))
                                                .toArray(Fact[]::new)))
                .toArray(Framework[]::new);
    }

    private static Similarity of(Framework... frameworks) {
        return new Similarity(catalogue(List.of(), frameworks));
    }

    private static Catalogue catalogue(List<Relation> relations, Framework... frameworks) {
        List<Trait> traits = new ArrayList<>();
        TRAITS.forEach(id -> traits.add(Sample.trait(id, TraitKind.SUPPORT, 365)));
        return Sample.related(1, traits, relations, frameworks);
    }

    private static Framework named(String slug, Fact... facts) {
        return Sample.named(slug, slug, "One of them.", facts);
    }

    private static SimilarityReason.Shared shared(SimilarFramework similarFramework) {
        return (SimilarityReason.Shared) similarFramework.reasons().getLast();
    }

    private static Feature feature(String trait) {
        return new Feature(new TraitId(trait), Optional.empty());
    }

    private static double weight(int having, int all) {
        return 1 - having / (all + 1.0);
    }

    private static Fact yes(String trait) {
        return Sample.fact(trait, Support.YES);
    }

    private static Fact partial(String trait) {
        return Sample.fact(trait, Support.PARTIAL);
    }

    private static Fact no(String trait) {
        return Sample.fact(trait, Support.NO);
    }
}
