package guide.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.Evidence;
import guide.catalogue.EvidenceKind;
import guide.catalogue.Fact;
import guide.catalogue.Slug;
import guide.catalogue.Support;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;
import guide.catalogue.TraitKind;
import guide.snapshot.EvidenceSummary.Resting;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class EvidenceSummaryTest {

    private static final LocalDate CHECKED = LocalDate.parse("2026-01-01");
    private static final Trait ORM =
            new Trait(
                    new TraitId("orm"),
                    "ORM",
                    "Is there one?",
                    "data",
                    TraitKind.SUPPORT,
                    List.of(),
                    null,
                    90);

    @Test
    void theUnknownIsCountedApartAndRestsOnNothing() {
        EvidenceSummary summary = summary(CHECKED, fact(EvidenceKind.DOCS), Fact.unknown(ORM.id()));

        assertThat(summary.known()).isEqualTo(1);
        assertThat(summary.unknown()).isEqualTo(1);
        assertThat(summary.byKind()).containsExactly(new Resting(EvidenceKind.DOCS, 1));
    }

    @Test
    void aFactOnSeveralKindsCountsOnceForEach() {
        EvidenceSummary summary =
                summary(
                        CHECKED,
                        fact(EvidenceKind.RUN, EvidenceKind.PACKAGE_FILE, EvidenceKind.RUN),
                        fact(EvidenceKind.RUN));

        assertThat(summary.byKind())
                .containsExactly(
                        new Resting(EvidenceKind.PACKAGE_FILE, 1),
                        new Resting(EvidenceKind.RUN, 2));
    }

    @Test
    void aStaleFactIsKnownAndStale() {
        LocalDate lastDay = CHECKED.plusDays(ORM.shelfLifeDays());

        assertThat(summary(lastDay, fact(EvidenceKind.DOCS)).stale()).isZero();
        assertThat(summary(lastDay.plusDays(1), fact(EvidenceKind.DOCS)).stale()).isEqualTo(1);
        assertThat(summary(lastDay.plusDays(1), fact(EvidenceKind.DOCS)).known()).isEqualTo(1);
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(summary(CHECKED)).isEqualTo(new EvidenceSummary(0, 0, 0, List.of()));
    }

    private static EvidenceSummary summary(LocalDate today, Fact... facts) {
        return EvidenceSummary.of(
                Stream.of(facts)
                        .map(fact -> FactView.of(new Slug("a"), fact, ORM, today))
                        .toList());
    }

    private static Fact fact(EvidenceKind... kinds) {
        List<Evidence> evidence =
                Stream.of(kinds).map(kind -> new Evidence(kind, "x", null)).toList();
        return new Fact(ORM.id(), Support.YES, null, null, null, evidence, CHECKED, "hand");
    }
}
