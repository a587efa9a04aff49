package guide.catalogue.picks;

import static guide.catalogue.picks.Sample.LONG_AGO;
import static guide.catalogue.picks.Sample.TODAY;
import static guide.catalogue.picks.Sample.choice;
import static guide.catalogue.picks.Sample.day;
import static guide.catalogue.picks.Sample.framework;
import static guide.catalogue.picks.Sample.frameworks;
import static guide.catalogue.picks.Sample.no;
import static guide.catalogue.picks.Sample.number;
import static guide.catalogue.picks.Sample.partly;
import static guide.catalogue.picks.Sample.pick;
import static guide.catalogue.picks.Sample.support;
import static guide.catalogue.picks.Sample.text;
import static guide.catalogue.picks.Sample.unknown;
import static guide.catalogue.picks.Sample.yes;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The rules of a pick.
class PickTest {

    @Test
    void withoutNeedsNothingIsRanked() {
        Pick pick = pick(frameworks(framework("a", yes("orm"))));

        assertThat(pick.ranked()).isEmpty();
        assertThat(PickWording.answer(pick)).startsWith("Add what you need to see a ranking.");
    }

    @Nested
    class Extensions {

        private final List<Framework> frameworks =
                frameworks(
                        framework("extended", no("orm", "Some ORM"), yes("forms")),
                        framework("bare", no("orm"), yes("forms")),
                        framework("whole", yes("orm"), yes("forms")));

        @Test
        void countAsPartialSupportWhereTheyAreAskedFor() {
            assertThat(fits(pick(frameworks, "must=orm", "extensions=yes")))
                    .containsExactly(PickVerdict.FITS, PickVerdict.FITS, PickVerdict.RULED_OUT);
            assertThat(slugs(pick(frameworks, "want=orm@2", "extensions=yes")))
                    .containsExactly("whole", "extended", "bare");
            assertThat(points(pick(frameworks, "want=orm@2", "extensions=yes")))
                    .containsExactly(new Score(8, 8), new Score(4, 4), Score.NONE);
        }

        @Test
        void countNothingOtherwise() {
            assertThat(fits(pick(frameworks, "must=orm")))
                    .containsExactly(
                            PickVerdict.FITS, PickVerdict.RULED_OUT, PickVerdict.RULED_OUT);
        }

        @Test
        void countInPartAgainstAMustNot() {
            assertThat(fits(pick(frameworks, "mustnot=orm", "extensions=yes")))
                    .containsExactly(PickVerdict.FITS, PickVerdict.FITS, PickVerdict.RULED_OUT);
        }

        @Test
        void areNamedInTheReasonWithWhoseTheyAre() {
            assertThat(says(frameworks.getFirst(), "extensions=yes"))
                    .contains("no, in part with Some ORM by others");
            assertThat(says(frameworks.getFirst(), "extensions=no")).doesNotContain("Some ORM");
        }

        private static String says(Framework framework, String extensions) {
            Pick pick = pick(frameworks(framework), "want=orm", extensions);
            PickReason reason = pick.ranked().getFirst().reasons().getFirst();
            return ReasonView.of(framework, reason, TODAY).says();
        }
    }

    @Nested
    class AMust {

        @Test
        void thatIsMissedRulesOutWhateverTheWantsSay() {
            Pick pick =
                    pick(
                            frameworks(
                                    framework("a", no("orm"), yes("forms"), yes("sockets")),
                                    framework("b", yes("orm"), no("forms"), no("sockets"))),
                            "must=orm",
                            "want=forms@5",
                            "want=sockets@5");

            assertThat(slugs(pick)).containsExactly("b", "a");
            assertThat(fits(pick)).containsExactly(PickVerdict.FITS, PickVerdict.RULED_OUT);
        }

        @ParameterizedTest
        @CsvSource({"YES, FITS", "PARTIAL, FITS", "UNKNOWN, FITS_IF", "NO, RULED_OUT"})
        void fitsAtLeastInPartAndMayFitWhereNobodyHasChecked(Support support, PickVerdict fit) {
            Framework one = framework("a", support("orm", support, TODAY));

            assertThat(fits(pick(frameworks(one), "must=orm"))).containsExactly(fit);
        }

        @Test
        void thatIsUnknownComesAfterOneThatIsKnownHoweverMuchIsWanted() {
            Pick pick =
                    pick(
                            frameworks(
                                    framework("a", unknown("orm"), yes("forms")),
                                    framework("b", yes("orm"), no("forms"))),
                            "must=orm",
                            "want=forms@5");

            assertThat(slugs(pick)).containsExactly("b", "a");
        }

        @Test
        void thatIsMetComesBeforeOneThatIsMetInPartWhereTheScoresAreEqual() {
            Pick pick =
                    pick(
                            frameworks(framework("a", partly("orm")), framework("b", yes("orm"))),
                            "must=orm");

            assertThat(slugs(pick)).containsExactly("b", "a");
        }

        @Test
        void mayInsistOnMoreThanAPart() {
            Framework one = framework("a", partly("orm"));

            assertThat(fits(pick(frameworks(one), "must=orm:yes")))
                    .containsExactly(PickVerdict.RULED_OUT);
            assertThat(fits(pick(frameworks(one), "must=orm:yes,partial")))
                    .containsExactly(PickVerdict.FITS);
        }
    }

    @Nested
    class AMustNot {

        @ParameterizedTest
        @CsvSource({"YES, RULED_OUT", "PARTIAL, FITS", "UNKNOWN, FITS_IF", "NO, FITS"})
        void isAMustTheOtherWayRound(Support support, PickVerdict fit) {
            Framework one = framework("a", support("orm", support, TODAY));

            assertThat(fits(pick(frameworks(one), "mustnot=orm"))).containsExactly(fit);
        }

        @Test
        void onTheStatusReadsTheFrameworksOwn() {
            Framework asleep = framework("a", Status.DORMANT, List.of());
            Framework ended = framework("b", Status.RETIRED, List.of());
            Framework alive = framework("c", Status.MAINTAINED, List.of());

            Pick pick = pick(frameworks(asleep, ended, alive), "mustnot=status:discontinued");

            assertThat(slugs(pick)).containsExactly("c", "a", "b");
            assertThat(fits(pick))
                    .containsExactly(
                            PickVerdict.FITS, PickVerdict.RULED_OUT, PickVerdict.RULED_OUT);
            assertThat(pick.ranked().getFirst().reasons().getFirst().fact().evidence())
                    .extracting(Evidence::locator)
                    .containsExactly("pkg:pypi/c", "https://example.org/c");
        }
    }

    @Nested
    class AWant {

        @ParameterizedTest
        @CsvSource({"YES, 12, 12", "PARTIAL, 6, 6", "UNKNOWN, 0, 12", "NO, 0, 0"})
        void countsItsWeightWhollyHalfOrNotAtAllAndTheUnknownIsAnInterval(
                Support support, int low, int high) {
            Framework one = framework("a", support("orm", support, TODAY));

            assertThat(points(pick(frameworks(one), "want=orm@3")))
                    .containsExactly(new Score(low, high));
        }

        @ParameterizedTest
        @CsvSource({"YES, 2, 4", "PARTIAL, 1, 2", "NO, 0, 0"})
        void thatIsStaleCountsFromHalfOfItsValueToItsValue(Support support, int low, int high) {
            Framework one = framework("a", support("orm", support, LONG_AGO));

            assertThat(points(pick(frameworks(one), "want=orm")))
                    .containsExactly(new Score(low, high));
        }

        @Test
        void isStaleOnTheDayAfterItsShelfLife() {
            Framework last = framework("a", support("orm", Support.YES, LONG_AGO.plusDays(1)));

            assertThat(points(pick(frameworks(last), "want=orm"))).containsExactly(new Score(4, 4));
        }

        @Test
        void isRankedByTheLowEndThenTheHighEndThenTheName() {
            Pick pick =
                    pick(
                            frameworks(
                                    framework("d", no("orm"), yes("forms")),
                                    framework("c", no("orm"), yes("forms")),
                                    framework("b", unknown("orm"), yes("forms")),
                                    framework("a", unknown("orm"), unknown("forms"))),
                            "want=orm",
                            "want=forms");

            assertThat(slugs(pick)).containsExactly("b", "c", "d", "a");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "want=loop:own, 4",
        "want=loop:none, 0",
        "'want=loop:none,asyncio', 4",
        "want=size:<5, 0",
        "want=size:<=5, 4",
        "want=size:5, 4",
        "want=size:5.0, 4",
        "want=size:>=5, 4",
        "want=size:>5, 0",
        "'want=size:<3,>4', 4",
        "want=released:>2025-01-01, 0",
        "want=released:>=2025-01-01, 4",
        "want=released:<2025-01-02, 4",
        "want=released:2025-01-01, 4",
        "want=protocols:ssh, 4",
        "want=protocols:SSH, 4",
        "want=protocols:telnet 2, 4",
        "want=protocols:tel, 0",
        "want=protocols:elnet, 0"
    })
    void choicesNumbersDaysAndTextsAreMetOrMissed(String need, int points) {
        Framework one =
                framework(
                        "a",
                        choice("loop", "own", "asyncio"),
                        number("size", "5"),
                        day("released", "2025-01-01"),
                        text("protocols", "SSH, Telnet 2 and more"));

        assertThat(points(pick(frameworks(one), need))).containsExactly(new Score(points, points));
    }

    @Test
    void anUnknownNumberMayBeAnyNumber() {
        assertThat(points(pick(frameworks(framework("a", unknown("size"))), "want=size:<5")))
                .containsExactly(new Score(0, 4));
    }

    @Test
    void everyReasonCarriesItsFactInTheNeedsOrder() {
        Candidate one =
                pick(
                                frameworks(framework("a", yes("orm"), no("forms"))),
                                "mustnot=sockets",
                                "want=forms",
                                "must=orm")
                        .ranked()
                        .getFirst();

        assertThat(one.reasons())
                .extracting(reason -> reason.need().text())
                .containsExactly("orm", "forms", "sockets");
        assertThat(one.reasons())
                .extracting(reason -> reason.fact().trait().value())
                .containsExactly("orm", "forms", "sockets");
        assertThat(one.reasons())
                .extracting(PickReason::outcome)
                .containsExactly(NeedOutcome.MET, NeedOutcome.MISSED, NeedOutcome.UNKNOWN);
    }

    private static List<String> slugs(Pick pick) {
        return pick.ranked().stream().map(each -> each.framework().slug().value()).toList();
    }

    private static List<PickVerdict> fits(Pick pick) {
        return pick.ranked().stream().map(each -> each.ranking().fit()).toList();
    }

    private static List<Score> points(Pick pick) {
        return pick.ranked().stream().map(each -> each.ranking().score()).toList();
    }
}
