package guide.catalogue.picks;

import static guide.catalogue.picks.Sample.LONG_AGO;
import static guide.catalogue.picks.Sample.framework;
import static guide.catalogue.picks.Sample.frameworks;
import static guide.catalogue.picks.Sample.no;
import static guide.catalogue.picks.Sample.pick;
import static guide.catalogue.picks.Sample.support;
import static guide.catalogue.picks.Sample.unknown;
import static guide.catalogue.picks.Sample.yes;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Support;

import org.junit.jupiter.api.Test;

import java.util.List;

class WouldChangeTest {

    @Test
    void anUnknownThatWouldLiftItsFrameworkToTheFirstPlaceIsNamed() {
        Pick pick =
                pick(
                        frameworks(
                                framework("a", yes("orm"), no("forms")),
                                framework("b", no("orm"), unknown("forms"))),
                        "want=orm@2",
                        "want=forms@3");

        assertThat(facts(pick))
                .containsExactly("Not checked yet: if b meets the want “forms”, b comes first.");
    }

    @Test
    void anUnknownThatWouldNotSufficeIsLeftOut() {
        Pick pick =
                pick(
                        frameworks(
                                framework("a", yes("orm"), no("forms")),
                                framework("b", no("orm"), unknown("forms"))),
                        "want=orm@3",
                        "want=forms@2");

        assertThat(facts(pick)).isEmpty();
    }

    @Test
    void unknownsThatSufficeOnlyTogetherAreNamedTogether() {
        Pick pick =
                pick(
                        frameworks(
                                framework("a", yes("orm")),
                                framework("b", no("orm"), unknown("forms"), unknown("sockets"))),
                        "want=orm@3",
                        "want=forms@2",
                        "want=sockets@2");

        assertThat(facts(pick))
                .containsExactly(
                        "Not checked yet: if b meets the want “forms” and the other needs listed"
                                + " for it, b comes first.",
                        "Not checked yet: if b meets the want “sockets” and the other needs listed"
                                + " for it, b comes first.");
    }

    @Test
    void anUnknownMustOfTheFirstCouldRuleItOut() {
        Pick pick = pick(frameworks(framework("a", unknown("orm"))), "must=orm");

        assertThat(facts(pick))
                .containsExactly("Not checked yet: if a does not meet the must “orm”, none fits.");
    }

    @Test
    void aStaleFactOfTheFirstCouldCostItThePlace() {
        Pick pick =
                pick(
                        frameworks(
                                framework("a", support("orm", Support.YES, LONG_AGO)),
                                framework("b", no("orm"), yes("forms"))),
                        "want=orm@4",
                        "want=forms");

        assertThat(facts(pick))
                .containsExactly(
                        "Last checked on "
                                + LONG_AGO
                                + " and possibly outdated: if a does not meet the want “orm”, b comes"
                                + " first.");
    }

    @Test
    void aTieIsReportedAsATie() {
        Pick pick =
                pick(
                        frameworks(framework("b", yes("orm")), framework("a", unknown("orm"))),
                        "want=orm");

        assertThat(facts(pick))
                .containsExactly(
                        "Not checked yet: if a meets the want “orm”, a and b tie for first.");
    }

    @Test
    void aNeedWithoutWhichAnotherWouldBeFirstIsNamed() {
        Pick pick =
                pick(
                        frameworks(
                                framework("a", no("orm"), yes("forms")),
                                framework("b", yes("orm"), no("forms"))),
                        "must=orm",
                        "want=forms");

        assertThat(pick.wouldChange().needs())
                .extracting(PickWording::why)
                .containsExactly("If you drop “orm”, a comes first.");
    }

    @Test
    void theOnlyNeedDecidesNothing() {
        Pick pick =
                pick(frameworks(framework("a", no("orm")), framework("b", yes("orm"))), "must=orm");

        assertThat(pick.wouldChange().needs()).isEmpty();
    }

    private static List<String> facts(Pick pick) {
        return pick.wouldChange().facts().stream().map(PickWording::why).toList();
    }
}
