package guide.catalogue.view;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.json.FactWriter;
import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Trait;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What is written by tokens is, character for character, what the mapper writes, whatever there is
/// in the entries. The modules of the functions hold the same for the whole catalogue.
class WrittenByTokensTest {

    private static final int CASES = 300;

    @Test
    void traits() {
        Property.forAll(
                CASES,
                random -> {
                    Trait trait = new OddEntries(random).trait();

                    assertThat(JsonWriter.text(out -> FactWriter.write(out, trait)))
                            .isEqualTo(Json.write(trait));
                });
    }

    @Test
    void frameworks() {
        Property.forAll(
                CASES,
                random -> {
                    Framework framework = new OddEntries(random).framework();

                    assertThat(JsonWriter.text(out -> FrameworkWriter.write(out, framework)))
                            .isEqualTo(Json.write(framework));
                });
    }

    @Test
    void factsAsReadersSeeThem() {
        Property.forAll(
                CASES,
                random -> {
                    OddEntries odd = new OddEntries(random);

                    FactView view =
                            FactView.of(odd.framework(), odd.fact(), odd.trait(), odd.day());

                    assertThat(JsonWriter.text(view)).isEqualTo(Json.write(view));
                });
    }

    @Test
    void claimsAsReadersSeeThem() {
        Property.forAll(
                CASES,
                random -> {
                    ClaimView view = ClaimView.of(new OddEntries(random).claim());

                    assertThat(JsonWriter.text(view)).isEqualTo(Json.write(view));
                });
    }

    @Test
    void itemsOfListsAndRelationsBetweenThem() {
        Property.forAll(
                CASES,
                random -> {
                    OddEntries odd = new OddEntries(random);
                    Framework one = odd.framework();
                    Framework other = odd.framework();
                    if (one.slug().equals(other.slug())) {
                        return;
                    }
                    Relation relation = odd.relation(one.slug(), other.slug());
                    Catalogue catalogue =
                            catalogue(odd.trait(), List.of(one, other), relation, odd.claim());

                    FrameworkItem item = FrameworkItem.of(one, catalogue, odd.day());
                    RelationView seen = RelationView.of(relation, catalogue);

                    assertThat(JsonWriter.text(item)).isEqualTo(Json.write(item));
                    assertThat(JsonWriter.text(seen)).isEqualTo(Json.write(seen));
                });
    }

    private static Catalogue catalogue(
            Trait trait, List<Framework> frameworks, Relation relation, Claim claim) {
        return new Catalogue(
                1,
                Instant.EPOCH,
                List.of(trait),
                frameworks,
                List.of(),
                List.of(relation),
                List.of(claim),
                List.of());
    }
}
