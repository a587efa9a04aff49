package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class FactTest {

    private static final TraitId ORM = new TraitId("orm");
    private static final LocalDate CHECKED = LocalDate.parse("2026-01-01");
    private static final Evidence SEEN = new Evidence(EvidenceKind.PACKAGE_FILE, "x/db", "1.0");

    @Test
    void partialSupportNeedsANote() {
        assertThat(fact(Support.PARTIAL, "only reads").isKnown()).isTrue();
        assertThatThrownBy(() -> fact(Support.PARTIAL, null))
                .hasMessage("orm: partial support requires a note");
        assertThatThrownBy(() -> fact(Support.PARTIAL, " ")).hasMessageContaining("note");
    }

    @Test
    void whatIsKnownNeedsEvidenceAndADay() {
        assertThatThrownBy(
                        () ->
                                new Fact(
                                        ORM,
                                        Support.YES,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        CHECKED,
                                        "hand"))
                .hasMessageContaining("evidence");
        assertThatThrownBy(
                        () ->
                                new Fact(
                                        ORM,
                                        Support.YES,
                                        null,
                                        null,
                                        null,
                                        List.of(SEEN),
                                        null,
                                        "hand"))
                .hasMessageContaining("date");
        assertThat(Fact.unknown(ORM).evidence()).isEmpty();
    }

    @Test
    void aFactIsCheckedByHandOrByAProbe() {
        assertThatThrownBy(
                        () ->
                                new Fact(
                                        ORM,
                                        Support.YES,
                                        null,
                                        null,
                                        null,
                                        List.of(SEEN),
                                        CHECKED,
                                        "hearsay"))
                .hasMessage("orm: checkedBy must be hand or probe");
    }

    @Test
    void supportAndValueExcludeEachOther() {
        assertThatThrownBy(
                        () ->
                                new Fact(
                                        ORM,
                                        Support.YES,
                                        new Value.Text("x"),
                                        null,
                                        null,
                                        List.of(SEEN),
                                        CHECKED,
                                        "hand"))
                .hasMessageContaining("either");
    }

    @Test
    void aFactIsStaleOnTheDayAfterItsShelfLife() {
        Trait trait =
                new Trait(
                        ORM,
                        "ORM",
                        "Is there one?",
                        "data",
                        TraitKind.SUPPORT,
                        List.of(),
                        null,
                        30);
        Fact fact = fact(Support.YES, null);

        assertThat(fact.isStale(trait, CHECKED.plusDays(30))).isFalse();
        assertThat(fact.isStale(trait, CHECKED.plusDays(31))).isTrue();
        assertThat(fact.dueOn(trait)).contains(CHECKED.plusDays(31));
        assertThat(Fact.unknown(ORM).isStale(trait, CHECKED.plusYears(9))).isFalse();
        assertThat(Fact.unknown(ORM).dueOn(trait)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, true", "10, true", "4, false", "11, false"})
    void aSpreadHoldsItsFigure(int figure, boolean holds) {
        Value amount = new Value.Amount(BigDecimal.valueOf(figure));

        if (holds) {
            assertThat(measured(amount, spread(5, 10)).answer()).contains(amount);
        } else {
            assertThatThrownBy(() -> measured(amount, spread(5, 10)))
                    .hasMessage("orm: a spread requires a number within it");
        }
    }

    @Test
    void onlyANumberHasASpreadAndItsLeastComesFirst() {
        assertThatThrownBy(() -> measured(new Value.Text("5"), spread(5, 5)))
                .hasMessageContaining("a spread requires a number");
        assertThatThrownBy(() -> spread(6, 5))
                .hasMessage("spread.least must be at most spread.most");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, true", "1, 5, false", "10, 12, false", "11, 12, true", "6, 7, false"})
    void measuredNumbersDifferOnceTheirSpreadsLieApart(int least, int most, boolean differ) {
        Fact one = measured(new Value.Amount(BigDecimal.valueOf(8)), spread(5, 10));
        Fact two = measured(new Value.Amount(BigDecimal.valueOf(least)), spread(least, most));

        assertThat(one.differsFrom(two)).isEqualTo(differ).isEqualTo(two.differsFrom(one));
        assertThat(one.isLevelWith(two)).isEqualTo(!differ).isEqualTo(two.isLevelWith(one));
    }

    @Test
    void theUnknownDiffersFromNothingAndAnswersDifferUnlessTheyAreTheSame() {
        assertThat(fact(Support.YES, null).differsFrom(Fact.unknown(ORM))).isFalse();
        assertThat(fact(Support.YES, null).differsFrom(fact(Support.YES, "a note"))).isFalse();
        assertThat(fact(Support.YES, null).differsFrom(fact(Support.NO, null))).isTrue();
        assertThat(fact(Support.YES, null).isLevelWith(fact(Support.YES, null))).isFalse();
    }

    private static Spread spread(int least, int most) {
        return new Spread(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    private static Fact measured(Value value, Spread spread) {
        return new Fact(ORM, null, value, spread, null, "1.0", List.of(SEEN), CHECKED, "probe");
    }

    private static Fact fact(Support support, @Nullable String note) {
        return new Fact(ORM, support, null, note, "1.0", List.of(SEEN), CHECKED, "hand");
    }
}
