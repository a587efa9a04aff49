package guide.data;

import static guide.data.Catalogues.LICENCE;
import static guide.data.Catalogues.ORM;
import static guide.data.Catalogues.SEEN;
import static guide.data.Catalogues.fact;
import static guide.data.Catalogues.framework;
import static guide.data.Catalogues.licence;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;

import org.junit.jupiter.api.Test;

import java.util.List;

class CatalogueCheckTest {

    @Test
    void aSoundCatalogueHasNoFaults() {
        assertThat(CatalogueCheck.faults(Catalogues.sound())).isEmpty();
    }

    @Test
    void factsAreInTheTraitsOrderAndNoneIsThereTwice() {
        assertThat(CatalogueCheck.faults(facts(fact(ORM, Support.YES)))).isEmpty();
        assertFault(
                facts(fact(ORM, Support.YES), fact(ORM, Support.NO), licence("mit")),
                "a",
                "at most one fact for each trait");
        assertFault(facts(licence("mit"), fact(ORM, Support.YES)), "a", "order");
    }

    @Test
    void anUnknownTraitIsNamed() {
        assertFault(
                facts(
                        fact(ORM, Support.YES),
                        licence("mit"),
                        fact(new TraitId("wings"), Support.NO)),
                "a/wings",
                "unknown trait");
    }

    @Test
    void aValueIsOfItsTraitsKindAndChoices() {
        assertFault(facts(fact(ORM, Support.YES), licence("gpl")), "a/licence", "be chosen from");
        assertFault(
                facts(fact(ORM, Support.YES), fact(LICENCE, Support.YES)),
                "a/licence",
                "value of kind");
        assertThat(CatalogueCheck.faults(facts(fact(ORM, Support.YES), Fact.unknown(LICENCE))))
                .isEmpty();
    }

    @Test
    void aRelationToNowhereIsNamed() {
        assertFault(Catalogues.with(Catalogues.relation("a", "c")), "relation", "unknown slug c");
        assertThat(CatalogueCheck.faults(Catalogues.with(Catalogues.relation("a", "b")))).isEmpty();
    }

    @Test
    void aClaimIsAboutWhatExistsAndHasEvidence() {
        assertFault(Catalogues.with(Catalogues.claim("c", ORM, SEEN)), "claim fast", "framework c");
        assertFault(
                Catalogues.with(Catalogues.claim("a", new TraitId("wings"), SEEN)),
                "claim fast",
                "wings");
        assertFault(
                Catalogues.with(Catalogues.claim("a", ORM, List.of())), "claim fast", "evidence");
    }

    @Test
    void aPresetAsksForWhatExists() {
        assertFault(Catalogues.with(Catalogues.preset("orm", "wings")), "preset shop", "wings");
        assertThat(
                        CatalogueCheck.faults(
                                Catalogues.with(Catalogues.preset("licence:mit", "status:active"))))
                .isEmpty();
    }

    @Test
    void evidenceCanBeOpened() {
        Evidence words = new Evidence(EvidenceKind.DOCS, "public pages", null);

        assertFault(
                facts(fact(ORM, Support.YES).withEvidence(List.of(words))),
                "a/orm",
                "without an address: public pages");
        assertFault(
                Catalogues.with(Catalogues.claim("a", ORM, List.of(words))),
                "claim fast",
                "without an address");
        Evidence opened = words.at("https://example.org/");
        assertThat(
                        CatalogueCheck.faults(
                                Catalogues.with(Catalogues.claim("a", ORM, List.of(opened)))))
                .isEmpty();
    }

    private static Catalogue facts(Fact... facts) {
        return Catalogues.of(List.of(framework("a", List.of(facts))));
    }

    private static void assertFault(Catalogue catalogue, String place, String rule) {
        assertThat(CatalogueCheck.faults(catalogue))
                .anySatisfy(fault -> assertThat(fault).contains(place).contains(rule));
    }
}
