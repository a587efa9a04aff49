package guide.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.samples.Samples;
import guide.catalogue.view.AsOf;
import guide.data.CatalogueFiles;
import guide.lambda.json.Json;
import guide.lambda.json.JsonWriter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What is written by tokens is, character for character, what the mapper writes of the same
/// comparison, for the whole catalogue.
class WrittenByTokensTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read(Path.of("../../data/catalogue"));
    private static final Samples SAMPLES = Samples.packed();
    private static final AsOf NOW = new AsOf(CATALOGUE, LocalDate.parse("2026-11-29"), false);
    private static final AsOf PAST = new AsOf(CATALOGUE, LocalDate.parse("2029-01-01"), true);

    @Test
    void everyPair() {
        List<Framework> all = CATALOGUE.frameworks();
        for (int i = 0; i < all.size(); i++) {
            for (Framework other : all.subList(i + 1, all.size())) {
                holds(List.of(all.get(i), other), NOW);
            }
        }
    }

    @Test
    void sixAtOnceNowAndInThePast() {
        List<Framework> six = CATALOGUE.frameworks().subList(0, 6);

        holds(six, NOW);
        holds(six, PAST);
    }

    private static void holds(List<Framework> frameworks, AsOf asOf) {
        ComparisonKey key = new ComparisonKey(frameworks.stream().map(Framework::slug).toList());
        Comparison comparison = Comparison.of(key, frameworks, asOf, SAMPLES);

        assertThat(JsonWriter.text(comparison)).isEqualTo(Json.write(comparison));
    }
}
