package guide.summaries;

import static guide.summaries.Sample.fact;
import static guide.summaries.Sample.framework;
import static guide.summaries.Sample.named;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class FrameworkListTest {

    private static final List<Trait> TRAITS = List.of(Sample.support("orm"));
    private static final Catalogue CATALOGUE =
            Sample.catalogue(
                    1,
                    TRAITS,
                    framework(
                            "aqua",
                            "Aqua",
                            "Fast and small.",
                            Status.DORMANT,
                            List.of("micro"),
                            fact("orm", Support.NO)),
                    named("blue", "Blue", "A small web framework.", fact("orm", Support.PARTIAL)),
                    named("cyan", "Cyan", "A large web framework.", fact("orm", Support.UNKNOWN)),
                    named("small", "Small", "Another one.", fact("orm", Support.YES)));

    private final Reader reader = new Reader(CATALOGUE);

    @ParameterizedTest
    @CsvSource({
        "'', aqua|blue|cyan|small",
        "q=, aqua|blue|cyan|small",
        "q=small, small|aqua|blue",
        "q=web+small, blue",
        "q=WEB, blue|cyan",
        "q=framwork, blue|cyan",
        "q=about, aqua|blue|cyan|small",
        "q=small&has=orm, small|blue",
        "q=small&status=dormant, aqua",
        "q=small&tag=micro, aqua",
        "q=small&tag=none, ''",
        "has=orm, blue|small"
    })
    void wordsAndFiltersNarrowTheListTogether(String query, String slugs) {
        assertThat(slugs(reader.all("/v1/frameworks?limit=2&" + query)))
                .isEqualTo(slugs.isEmpty() ? List.of() : List.of(slugs.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({"!?, letter", "+&q=a, repeated", "%F0%9F%98%80, letter"})
    void wordsThatAreNoneAreRejected(String q, String named) {
        Reader.Answer answer = reader.get("/v1/frameworks?q=" + q);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).startsWith("q must").contains(named);
    }

    @Test
    void aHundredCharactersAreReadAndOneMoreIsNot() {
        assertThat(reader.get("/v1/frameworks?q=" + "a".repeat(100)).status()).isEqualTo(200);
        assertThat(reader.get("/v1/frameworks?q=" + "%F0%90%90%80".repeat(100)).status())
                .isEqualTo(200);
        assertThat(reader.get("/v1/frameworks?q=" + "a".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void aCursorBelongsToItsWordsAndFilters() {
        String cursor = reader.json("/v1/frameworks?q=small&limit=1").path("next").asText();

        assertThat(reader.get("/v1/frameworks?q=small&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(reader.get("/v1/frameworks?q=web&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(reader.get("/v1/frameworks?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(reader.get("/v1/frameworks?q=small&has=orm&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    void pagesTogetherAreTheWholeListWhateverTheirSize() {
        Property.forAll(
                60,
                random -> {
                    Reader any = new Reader(Sample.catalogue(1, TRAITS, many(random, 40)));
                    List<JsonNode> whole = any.all("/v1/frameworks?q=red+blue&limit=100");
                    int limit = 1 + random.nextInt(9);

                    assertThat(any.all("/v1/frameworks?q=red+blue&limit=" + limit))
                            .isEqualTo(whole);
                });
    }

    @Test
    void whatHasNotChangedIsNeitherSkippedNorRepeatedWhileTheListChanges() {
        Property.forAll(
                60,
                random -> {
                    Framework[] before = many(random, 40);
                    Framework[] after = before.clone();
                    int changed = random.nextInt(40);
                    after[changed] = many(random, 40)[changed];
                    Reader moving = new Reader(Sample.catalogue(1, TRAITS, before));
                    JsonNode first = moving.json("/v1/frameworks?q=red+blue&limit=5");
                    if (!first.has("next")) {
                        return;
                    }
                    moving.change(Sample.catalogue(2, TRAITS, after));
                    List<String> seen =
                            new ArrayList<>(first.path("items").findValuesAsText("slug"));
                    seen.addAll(
                            slugs(
                                    moving.all(
                                            "/v1/frameworks?q=red+blue&limit=100&cursor="
                                                    + first.path("next").asText())));
                    seen.removeIf(before[changed].slug().value()::equals);

                    List<String> steady =
                            new ArrayList<>(
                                    slugs(moving.all("/v1/frameworks?q=red+blue&limit=100")));
                    steady.removeIf(before[changed].slug().value()::equals);
                    assertThat(seen).isEqualTo(steady);
                });
    }

    @Test
    void theNextRevisionIsSearchedAsSoonAsItIsThere() {
        assertThat(reader.all("/v1/frameworks?q=green&limit=9")).isEmpty();

        reader.change(Sample.catalogue(2, TRAITS, named("green", "Green", "New.")));

        assertThat(slugs(reader.all("/v1/frameworks?q=green&limit=9"))).containsExactly("green");
    }

    private static Framework[] many(RandomGenerator random, int count) {
        List<String> colours = List.of("red", "blue", "reds", "green", "red blue");
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                named(
                                        "item-" + (100 + i),
                                        Property.oneOf(random, colours),
                                        Property.oneOf(random, colours)
                                                + " "
                                                + Property.oneOf(random, colours)))
                .toArray(Framework[]::new);
    }

    private static List<String> slugs(List<JsonNode> items) {
        return items.stream().map(item -> item.path("slug").asText()).toList();
    }
}
