package guide.summaries;

import static guide.summaries.Sample.checked;
import static guide.summaries.Sample.fact;
import static guide.summaries.Sample.named;
import static guide.summaries.Sample.released;
import static guide.summaries.Sample.trait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/// The samples are checked on 2026-01-01: `quick` keeps for 30 days, `slow` for 365.
class FactListTest {

    private static final List<Trait> TRAITS =
            List.of(trait("slow", TraitKind.SUPPORT, 365), trait("quick", TraitKind.SUPPORT, 30));
    private static final Catalogue CATALOGUE =
            Sample.catalogue(
                    1,
                    TRAITS,
                    named("aqua", "Aqua", "A.", fact("quick", Support.YES)),
                    named(
                            "blue",
                            "Blue",
                            "B.",
                            checked("slow", Support.NO, LocalDate.parse("2024-01-01")),
                            checked("quick", Support.YES, LocalDate.parse("2026-05-31"))),
                    named(
                            "cyan",
                            "Cyan",
                            "C.",
                            fact("slow", Support.PARTIAL),
                            fact("quick", Support.UNKNOWN)));

    private final Reader reader = new Reader(CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "stale=true, blue/slow|aqua/quick",
        "stale=false, blue/quick|cyan/slow|aqua/slow|cyan/quick",
        "'', blue/slow|aqua/quick|blue/quick|cyan/slow|aqua/slow|cyan/quick",
        "framework=cyan, cyan/slow|cyan/quick",
        "trait=quick, aqua/quick|blue/quick|cyan/quick",
        "stale=true&trait=quick, aqua/quick",
        "stale=true&framework=cyan, ''"
    })
    void whatIsToBeCheckedNextComesFirstAndTheNeverCheckedLast(String query, String facts) {
        for (int limit : new int[] {1, 2, 100}) {
            assertThat(names(reader.all("/v1/facts?limit=" + limit + "&" + query)))
                    .isEqualTo(facts.isEmpty() ? List.of() : List.of(facts.split("\\|")));
        }
    }

    @Test
    void anItemIsTheWholeFactWithItsFrameworkItsTraitAndWhatAnEditNames() {
        JsonNode item = reader.json("/v1/facts?stale=true&framework=aqua").path("items").get(0);

        assertThat(item.at("/framework/name").asText()).isEqualTo("Aqua");
        assertThat(item.at("/framework/url").asText()).isEqualTo("/v1/frameworks/aqua");
        assertThat(item.at("/trait/question").asText()).isEqualTo("Is there quick?");
        assertThat(item.at("/fact/evidence")).hasSize(1);
        assertThat(item.at("/fact/dueOn").asText()).isEqualTo("2026-02-01");
        assertThat(item.at("/fact/stale").asBoolean()).isTrue();
        assertThat(item.at("/fact/editTarget").asText()).isEqualTo("frameworks/aqua/facts/quick");
    }

    @Test
    void aFactIsStaleFromTheFirstMomentOfItsDayInUtc() {
        reader.waitUntil("2026-01-31T23:59:59.999Z");
        assertThat(names(reader.all("/v1/facts?stale=true&limit=9"))).containsExactly("blue/slow");

        reader.waitUntil("2026-02-01T00:00:00Z");
        assertThat(names(reader.all("/v1/facts?stale=true&limit=9")))
                .containsExactly("blue/slow", "aqua/quick");
    }

    @Test
    void theNeverCheckedHasNoDay() {
        JsonNode item = reader.json("/v1/facts?framework=aqua&trait=slow").path("items").get(0);

        assertThat(item.at("/fact/support").asText()).isEqualTo("unknown");
        assertThat(item.at("/fact/dueOn").isNull()).isTrue();
        assertThat(item.at("/fact/stale").asBoolean()).isFalse();
    }

    @Test
    void aFactThatIsCheckedBetweenTwoPagesIsNotShownAgain() {
        JsonNode first = reader.json("/v1/facts?limit=1");

        reader.change(
                Sample.catalogue(
                        2,
                        TRAITS,
                        named("aqua", "Aqua", "A.", fact("quick", Support.YES)),
                        named("blue", "Blue", "B.", fact("slow", Support.NO))));
        JsonNode second = reader.json("/v1/facts?limit=1&cursor=" + first.path("next").asText());

        assertThat(names(List.of(second.path("items").get(0)))).containsExactly("aqua/quick");
    }

    @Test
    void factsOfAnOlderVersionThanTheLatestAreListedApart() {
        reader.change(
                Sample.catalogue(
                        2,
                        TRAITS,
                        released("2.0", named("aqua", "Aqua", "A.", fact("slow", Support.YES))),
                        released("1.0", named("blue", "Blue", "B.", fact("slow", Support.NO)))));

        assertThat(names(reader.all("/v1/facts?behind=true&limit=1"))).containsExactly("aqua/slow");
        assertThat(names(reader.all("/v1/facts?behind=false&trait=slow&limit=1")))
                .containsExactly("blue/slow");
        JsonNode item = reader.json("/v1/facts?behind=true").path("items").get(0);
        assertThat(item.at("/fact/behind").asBoolean()).isTrue();
        assertThat(item.at("/fact/version").asText()).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "behind=maybe, behind must be true or false.",
        "stale=yes, stale must be true or false.",
        "stale=, stale must be true or false.",
        "stale=true&stale=true, stale must not be repeated.",
        "framework=nothere, framework must be the slug of a framework.",
        "framework=A-VS-B, framework must be the slug of a framework.",
        "trait=nothere, trait must be the id of a trait; /v1/traits lists them.",
        "limit=0, limit must be a whole number from 1 to 100.",
        "limit=101, limit must be a whole number from 1 to 100.",
        "has=quick, has is not a known parameter.",
        "cursor=AAAA, cursor must be a cursor that this list returned."
    })
    void aProblemNamesTheParameterAndItsRule(String query, String detail) {
        Reader.Answer answer = reader.get("/v1/facts?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String cursor = reader.json("/v1/facts?stale=true&limit=1").path("next").asText();

        assertThat(reader.get("/v1/facts?stale=true&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(reader.get("/v1/facts?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(reader.get("/v1/frameworks?cursor=" + cursor).status()).isEqualTo(400);
    }

    private static List<String> names(List<JsonNode> items) {
        return items.stream()
                .map(i -> i.at("/framework/slug").asText() + "/" + i.at("/trait/id").asText())
                .toList();
    }
}
