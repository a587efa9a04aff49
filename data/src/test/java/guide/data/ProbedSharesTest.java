package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Most of what the guide says with yes, partial or no rests on a run, and a run contradicts
/// whoever turns it round.
class ProbedSharesTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final Catalogue CATALOGUE = CatalogueFiles.read(ROOT.resolve("data/catalogue"));
    private static final List<ProbeResult> RESULTS = results();

    @Test
    void eightyFivePercentOfTheSupportCellsRestOnARun() throws IOException {
        List<Fact> told =
                probed().map(CATALOGUE::framework)
                        .flatMap(found -> found.orElseThrow().facts().stream())
                        .filter(fact -> supports().contains(fact.trait()))
                        .toList();

        long run = told.stream().filter(fact -> "probe".equals(fact.checkedBy())).count();

        assertThat(run).isGreaterThanOrEqualTo(Math.ceilDiv(told.size() * 85L, 100));
        assertThat(Files.readString(ROOT.resolve("docs/catalogue.md"))).contains("at least 85 %");
    }

    @ParameterizedTest
    @MethodSource("probed")
    void aFactOfEachFrameworkThatIsTurnedRoundIsNamed(Slug slug) {
        ProbeResult result =
                RESULTS.stream()
                        .filter(each -> each.framework().equals(slug))
                        .filter(each -> each.isKnown() && each.support() != null)
                        .findFirst()
                        .orElseThrow();

        List<String> faults = new ProbedFacts(turned(result), List.of(result)).faults();

        assertThat(faults)
                .anyMatch(fault -> fault.startsWith(slug + "/" + result.trait() + ": the fact"));
    }

    private static Set<TraitId> supports() {
        return CATALOGUE.traits().stream()
                .filter(trait -> trait.kind() == TraitKind.SUPPORT)
                .map(Trait::id)
                .collect(Collectors.toSet());
    }

    private static Stream<Slug> probed() {
        return RESULTS.stream().map(ProbeResult::framework).distinct();
    }

    /// The framework alone, with the opposite of what was found.
    private static Catalogue turned(ProbeResult result) {
        Framework framework = CATALOGUE.framework(result.framework()).orElseThrow();
        Support opposite = result.support() == Support.YES ? Support.NO : Support.YES;
        Fact fact = Catalogues.fact(result.trait(), opposite);
        return Catalogues.of(
                List.of(Catalogues.framework(framework.slug().value(), List.of(fact))));
    }

    private static List<ProbeResult> results() {
        try {
            String text = Files.readString(ROOT.resolve("probes/results.json"));
            return List.of(Json.readOwn(text, ProbeResult[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
