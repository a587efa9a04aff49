package guide.catalogue.view;

import static org.assertj.core.api.Assertions.assertThat;

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
import guide.catalogue.view.EvidenceSummary.Resting;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class EvidenceSummaryTest {

    private static final LocalDate CHECKED = LocalDate.parse("2026-01-01");
    private static final int SHELF_LIFE = 90;

    @Test
    void theUnknownIsCountedApartAndRestsOnNothing() {
        EvidenceSummary summary =
                summary(CHECKED, fact("orm", EvidenceKind.DOCS), Fact.unknown(new TraitId("csrf")));

        assertThat(summary)
                .isEqualTo(
                        new EvidenceSummary(
                                1, 1, 0, 0, List.of(new Resting(EvidenceKind.DOCS, 1))));
    }

    @Test
    void aTraitWithoutAFactIsUnknown() {
        Framework silent = framework(List.of());

        assertThat(EvidenceSummary.of(silent, catalogue(List.of(trait("orm"))), CHECKED))
                .isEqualTo(new EvidenceSummary(0, 1, 0, 0, List.of()));
    }

    @Test
    void aFactOnSeveralKindsCountsOnceForEach() {
        EvidenceSummary summary =
                summary(
                        CHECKED,
                        fact("orm", EvidenceKind.RUN, EvidenceKind.PACKAGE_FILE, EvidenceKind.RUN),
                        fact("csrf", EvidenceKind.RUN));

        assertThat(summary.byKind())
                .containsExactly(
                        new Resting(EvidenceKind.PACKAGE_FILE, 1),
                        new Resting(EvidenceKind.RUN, 2));
    }

    @Test
    void aStaleFactIsKnownAndStale() {
        LocalDate lastDay = CHECKED.plusDays(SHELF_LIFE);
        Fact fact = fact("orm", EvidenceKind.DOCS);

        assertThat(summary(lastDay, fact).stale()).isZero();
        assertThat(summary(lastDay.plusDays(1), fact).stale()).isEqualTo(1);
        assertThat(summary(lastDay.plusDays(1), fact).known()).isEqualTo(1);
    }

    @Test
    void aFactOfAnOlderVersionThanTheLatestIsKnownAndBehind() {
        Fact older = of("1.9", fact("orm", EvidenceKind.DOCS));
        Fact current = of("1.10", fact("csrf", EvidenceKind.DOCS));

        EvidenceSummary summary = summary(CHECKED, older, current, Fact.unknown(new TraitId("x")));

        assertThat(summary.behind()).isEqualTo(1);
        assertThat(summary.known()).isEqualTo(2);
    }

    private static Fact of(String version, Fact fact) {
        return new Fact(
                fact.trait(),
                fact.support(),
                null,
                null,
                version,
                fact.evidence(),
                CHECKED,
                "hand");
    }

    private static EvidenceSummary summary(LocalDate today, Fact... facts) {
        List<Trait> traits = Stream.of(facts).map(fact -> trait(fact.trait().value())).toList();
        return EvidenceSummary.of(framework(List.of(facts)), catalogue(traits), today);
    }

    private static Trait trait(String id) {
        return new Trait(
                new TraitId(id),
                id,
                "Is it there?",
                "data",
                TraitKind.SUPPORT,
                List.of(),
                null,
                SHELF_LIFE);
    }

    private static Fact fact(String trait, EvidenceKind... kinds) {
        List<Evidence> evidence =
                Stream.of(kinds).map(kind -> new Evidence(kind, "x", null)).toList();
        return new Fact(
                new TraitId(trait), Support.YES, null, null, null, evidence, CHECKED, "hand");
    }

    private static Catalogue catalogue(List<Trait> traits) {
        return new Catalogue(
                0, Instant.EPOCH, traits, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Framework framework(List<Fact> facts) {
        return new Framework(
                new Slug("a"),
                "A",
                "tagline",
                new Framework.Summary("x", "<p>x</p>"),
                Status.ACTIVE,
                List.of(),
                List.of(),
                new Framework.Distribution("pypi", "a", "pkg:pypi/a"),
                new Framework.Latest("1.10", null, null),
                List.of(),
                List.of(),
                facts,
                Instant.EPOCH);
    }
}
