package guide.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
                .hasMessage("orm: partial support needs a note");
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

    private static Fact fact(Support support, @Nullable String note) {
        return new Fact(ORM, support, null, note, "1.0", List.of(SEEN), CHECKED, "hand");
    }
}
