package guide.summaries;

import static guide.summaries.Sample.choice;
import static guide.summaries.Sample.fact;
import static guide.summaries.Sample.named;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;

import org.junit.jupiter.api.Test;

import java.util.List;

class FrameworkPageTest {

    private static final List<Trait> TRAITS =
            List.of(
                    Sample.support("websockets"),
                    Sample.support("orm"),
                    Sample.trait("style", TraitKind.CHOICE, 365));
    private static final Relation FORK =
            Sample.relation("cyclone", RelationType.FORK_OF, "tornado");

    private final Reader reader =
            new Reader(
                    Sample.related(
                            1,
                            TRAITS,
                            List.of(FORK),
                            named("cyclone", "Cyclone", "A fork.", fact("websockets", Support.YES)),
                            named("django", "Django", "Whole.", fact("orm", Support.YES)),
                            named(
                                    "tornado",
                                    "Tornado",
                                    "The first.",
                                    fact("websockets", Support.YES),
                                    choice("style", "one"))));

    @Test
    void aRelationIsSeenFromBothEnds() {
        JsonNode fork = reader.json("/v1/frameworks/cyclone").at("/relations/0");
        JsonNode origin = reader.json("/v1/frameworks/tornado").at("/relations/0");

        assertThat(fork.path("word").asText()).isEqualTo("fork-of");
        assertThat(fork.path("text").asText()).isEqualTo("Cyclone is a fork of Tornado.");
        assertThat(origin.path("word").asText()).isEqualTo("forked-as");
        assertThat(origin.path("text").asText()).isEqualTo("Tornado was forked as Cyclone.");
        assertThat(origin.at("/other/slug").asText()).isEqualTo("cyclone");
        assertThat(origin.path("from")).isEqualTo(fork.path("from"));
        assertThat(reader.json("/v1/frameworks/django").path("relations")).isEmpty();
    }

    @Test
    void similarFrameworksAreListedWithReasons() {
        JsonNode related = reader.json("/v1/frameworks/tornado").path("related");

        assertThat(related).hasSize(1);
        assertThat(related.at("/0/name").asText()).isEqualTo("Cyclone");
        assertThat(related.at("/0/because/0/text").asText())
                .isEqualTo("Tornado was forked as Cyclone.");
        assertThat(related.at("/0/because/1/kind").asText()).isEqualTo("shared-facts");
        assertThat(related.at("/0/because/1/facts/0/title").asText()).isEqualTo("The websockets");
        assertThat(related.at("/0/because/1/share").asDouble()).isEqualTo(0.4);
        assertThat(related.at("/0/score").asDouble()).isEqualTo(0.7);
        assertThat(reader.json("/v1/frameworks/django").path("related")).isEmpty();
    }

    @Test
    void theWholeCatalogueLeavesWhatIsDerivedOut() {
        assertThat(reader.json("/v1/catalogue").path("frameworks"))
                .isNotEmpty()
                .allSatisfy(framework -> assertThat(framework.has("related")).isFalse());
    }
}
