package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

class ComparisonKeyTest {

    @Test
    void twoToSixDifferentSlugsAreAComparison() {
        assertThat(ComparisonKey.parse("a-vs-b")).isPresent();
        assertThat(ComparisonKey.parse("a-vs-b-vs-c-vs-d-vs-e-vs-f")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a-vs-",
                "-vs-a",
                "a-vs-a",
                "a-vs-B",
                "a-vs-b-vs-a",
                "a-vs-vs-vs-b-vs-",
                "a-vs-b-vs-c-vs-d-vs-e-vs-f-vs-g"
            })
    void everythingElseIsNone(String text) {
        assertThat(ComparisonKey.parse(text)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Property.forAll(
                500,
                random -> {
                    ComparisonKey key = any(random);

                    assertThat(ComparisonKey.parse(key.toString())).contains(key);
                });
    }

    @Test
    void theCanonicalFormIsOneForEveryOrderAndItsOwnCanonicalForm() {
        Property.forAll(
                500,
                random -> {
                    ComparisonKey key = any(random);
                    ComparisonKey turned = new ComparisonKey(key.slugs().reversed());

                    assertThat(turned.canonical()).isEqualTo(key.canonical());
                    assertThat(key.canonical().canonical()).isEqualTo(key.canonical());
                    assertThat(key.canonical().slugs())
                            .isSorted()
                            .containsExactlyInAnyOrderElementsOf(key.slugs());
                });
    }

    private static ComparisonKey any(RandomGenerator random) {
        List<Slug> slugs =
                Stream.generate(() -> Property.text(random, "vs-ab0", 12))
                        .filter(Slug::isSlug)
                        .distinct()
                        .limit(random.nextInt(ComparisonKey.MIN, ComparisonKey.MAX + 1))
                        .map(Slug::new)
                        .toList();
        return new ComparisonKey(slugs);
    }
}
