package guide.catalogue.picks;

import static guide.catalogue.picks.Sample.LONG_AGO;
import static guide.catalogue.picks.Sample.TODAY;
import static guide.catalogue.picks.Sample.catalogue;
import static guide.catalogue.picks.Sample.framework;
import static guide.catalogue.picks.Sample.needs;
import static guide.catalogue.picks.Sample.no;
import static guide.catalogue.picks.Sample.support;
import static guide.catalogue.picks.Sample.unknown;
import static guide.catalogue.picks.Sample.yes;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.picks.WouldChange.OpenFact;
import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What holds of every pick, tried on generated catalogues and needs.
class PickPropertiesTest {

    private static final int CASES = 500;
    private static final List<String> TRAITS = List.of("orm", "forms", "sockets", "typed");
    private static final List<String> KINDS = List.of("must=", "want=", "mustnot=");

    @Test
    void addingAMustNeverBringsBackWhatWasRuledOut() {
        Property.forAll(
                CASES,
                random -> {
                    List<Framework> frameworks = frameworks(random);
                    List<String> needs = someNeeds(random, TRAITS.subList(0, 3));
                    List<String> more =
                            Stream.concat(needs.stream(), Stream.of("must=typed")).toList();

                    assertThat(ruledOut(frameworks, more)).containsAll(ruledOut(frameworks, needs));
                });
    }

    /// From no to partial to yes, and from no to unknown to yes or partial, of what is asked for by
    /// a must or a want.
    @Test
    void moreSupportNeverLowersAPlace() {
        Property.forAll(
                CASES,
                random -> {
                    List<Framework> frameworks = frameworks(random);
                    List<String> needs = someNeeds(random, TRAITS.subList(1, 4));
                    needs.add(Property.oneOf(random, List.of("must=orm", "want=orm@3")));
                    Framework one = Property.oneOf(random, frameworks);
                    Framework better = with(one, more(one.fact(yes("orm").trait())));

                    assertThat(place(replaced(frameworks, better), needs, one.slug()))
                            .isLessThanOrEqualTo(place(frameworks, needs, one.slug()));
                });
    }

    /// Of two frameworks alike in everything else, the one that is known to have what is asked for
    /// is before the one of which nobody knows, whatever they are called and however long ago it
    /// was checked.
    @Test
    void theUnknownNeverBeatsAKnownYes() {
        Property.forAll(
                CASES,
                random -> {
                    Fact known =
                            support("orm", Support.YES, random.nextBoolean() ? TODAY : LONG_AGO);
                    List<Fact> others = facts(random);
                    Framework yes = with(framework("z", others.toArray(Fact[]::new)), known);
                    Framework maybe =
                            with(framework("a", others.toArray(Fact[]::new)), unknown("orm"));
                    List<String> needs = someNeeds(random, TRAITS.subList(1, 4));
                    needs.add(Property.oneOf(random, List.of("must=orm", "want=orm@2")));
                    Pick pick = Pick.of(catalogue(yes, maybe), needs(needs), TODAY);

                    assertThat(pick.ranked().getFirst().framework().slug()).isEqualTo(yes.slug());
                });
    }

    @Test
    void neitherTheOrderOfNeedsNorThatOfFrameworksMatters() {
        Property.forAll(
                CASES,
                random -> {
                    List<Framework> frameworks = frameworks(random);
                    List<String> needs = someNeeds(random, TRAITS);
                    List<Framework> otherFrameworks = shuffled(frameworks, random);
                    List<String> otherNeeds = shuffled(needs, random);

                    assertThat(bytes(otherFrameworks, otherNeeds))
                            .isEqualTo(bytes(frameworks, needs));
                });
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Property.forAll(
                CASES,
                random -> {
                    List<Framework> frameworks = frameworks(random);
                    List<String> needs = someNeeds(random, TRAITS);

                    assertThat(bytes(frameworks, needs)).isEqualTo(bytes(frameworks, needs));
                });
    }

    @Test
    void scoresAreIntervalsUpToEverythingWanted() {
        Property.forAll(
                CASES,
                random -> {
                    Pick pick =
                            Pick.of(
                                    catalogue(frameworks(random)),
                                    needs(someNeeds(random, TRAITS)),
                                    TODAY);

                    assertThat(pick.ranked())
                            .extracting(each -> each.ranking().score())
                            .allSatisfy(score -> assertThat(score.low()).isBetween(0, score.high()))
                            .allSatisfy(
                                    score ->
                                            assertThat(score.high())
                                                    .isLessThanOrEqualTo(pick.max()));
                });
    }

    /// Every open fact is looked up in turn; those that change who comes first are those that the
    /// pick has named, and no other.
    @Test
    void whatWouldChangeTheFirstPlaceIsAllOfItAndNothingElse() {
        Property.forAll(
                CASES,
                random -> {
                    List<Framework> frameworks = frameworks(random);
                    List<String> needs = someNeeds(random, TRAITS);
                    Pick pick = Pick.of(catalogue(frameworks), needs(needs), TODAY);
                    Set<String> named =
                            pick.wouldChange().facts().stream()
                                    .filter(OpenFact::alone)
                                    .map(
                                            each ->
                                                    name(
                                                            each.framework(),
                                                            each.reason(),
                                                            each.found()))
                                    .collect(Collectors.toSet());

                    assertThat(changing(frameworks, pick)).isEqualTo(named);
                });
    }

    private static Set<String> changing(List<Framework> frameworks, Pick pick) {
        return pick.ranked().stream()
                .flatMap(each -> each.open().stream().flatMap(open -> turns(each, open)))
                .filter(
                        turn ->
                                !firsts(replaced(frameworks, turn.after()), pick)
                                        .equals(firsts(frameworks, pick)))
                .map(Turn::name)
                .collect(Collectors.toSet());
    }

    private record Turn(String name, Framework after) {}

    private static Stream<Turn> turns(Candidate candidate, PickReason open) {
        String trait = open.fact().trait().value();
        boolean not = open.need().kind() == guide.catalogue.needs.NeedKind.MUST_NOT;
        return Stream.of(NeedOutcome.MET, NeedOutcome.MISSED)
                .map(
                        found ->
                                new Turn(
                                        name(candidate.framework(), open, found),
                                        with(
                                                candidate.framework(),
                                                (found == NeedOutcome.MET) == not
                                                        ? no(trait)
                                                        : yes(trait))));
    }

    private static String name(Framework framework, PickReason reason, NeedOutcome found) {
        return framework.slug() + " " + reason.need().text() + " " + found;
    }

    private static List<Slug> firsts(List<Framework> frameworks, Pick like) {
        return Pick.firsts(Pick.of(catalogue(frameworks), like.needs(), TODAY).ranked()).stream()
                .map(each -> each.framework().slug())
                .toList();
    }

    private static List<Slug> ruledOut(List<Framework> frameworks, List<String> needs) {
        return Pick.of(catalogue(frameworks), needs(needs), TODAY).ranked().stream()
                .filter(each -> each.ranking().isRuledOut())
                .map(each -> each.framework().slug())
                .toList();
    }

    private static int place(List<Framework> frameworks, List<String> needs, Slug slug) {
        return Pick.of(catalogue(frameworks), needs(needs), TODAY).ranked().stream()
                .map(each -> each.framework().slug())
                .toList()
                .indexOf(slug);
    }

    private static String bytes(List<Framework> frameworks, List<String> needs) {
        Pick pick = Pick.of(catalogue(frameworks), needs(needs), TODAY);
        return Json.write(PickView.of(pick, 20, catalogue(frameworks), TODAY));
    }

    private static List<Framework> frameworks(RandomGenerator random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(i -> framework("f" + i, facts(random).toArray(Fact[]::new)))
                .toList();
    }

    private static List<Fact> facts(RandomGenerator random) {
        return TRAITS.stream()
                .map(
                        trait ->
                                support(
                                        trait,
                                        Property.oneOf(random, List.of(Support.values())),
                                        random.nextInt(3) == 0 ? LONG_AGO : TODAY))
                .toList();
    }

    /// At most one for each trait, and at least one in all.
    private static List<String> someNeeds(RandomGenerator random, List<String> traits) {
        List<String> needs =
                traits.stream()
                        .skip(random.nextInt(traits.size()))
                        .map(
                                trait -> {
                                    String kind = Property.oneOf(random, KINDS);
                                    return kind
                                            + trait
                                            + (kind.equals("want=")
                                                    ? "@" + (1 + random.nextInt(5))
                                                    : "");
                                })
                        .toList();
        return new ArrayList<>(needs);
    }

    private static Fact more(Fact fact) {
        String trait = fact.trait().value();
        Support more =
                switch (fact.support()) {
                    case NO, UNKNOWN -> Support.PARTIAL;
                    case PARTIAL, YES -> Support.YES;
                    case null -> throw new IllegalStateException("not of support");
                };
        return support(trait, more, fact.checkedOn() == null ? TODAY : fact.checkedOn());
    }

    private static Framework with(Framework framework, Fact fact) {
        List<Fact> facts =
                Stream.concat(
                                framework.facts().stream()
                                        .filter(each -> !each.trait().equals(fact.trait())),
                                Stream.of(fact))
                        .toList();
        return framework(framework.slug().value(), framework.status(), facts);
    }

    private static List<Framework> replaced(List<Framework> frameworks, Framework one) {
        return frameworks.stream()
                .map(each -> each.slug().equals(one.slug()) ? one : each)
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, new Random(random.nextLong()));
        return other;
    }
}
