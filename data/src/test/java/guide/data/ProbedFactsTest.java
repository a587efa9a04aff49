package guide.data;

import static guide.data.Catalogues.LICENCE;
import static guide.data.Catalogues.ORM;
import static guide.data.Catalogues.fact;
import static guide.data.Catalogues.framework;
import static guide.data.Catalogues.licence;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Spread;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Value;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class ProbedFactsTest {

    private static final String BENCHMARK = "probes/benchmark.py";
    private static final Path PROBES = ProjectRoot.root().resolve("probes");

    @Test
    void noFactSaysOtherwiseThanItsProbeFoundLast() {
        Catalogue catalogue = CatalogueFiles.read(ProjectRoot.root().resolve("data/catalogue"));

        List<ProbeResult> all =
                Stream.of("results.json", "bench/results.json")
                        .flatMap(file -> results(file).stream())
                        .toList();

        assertThat(new ProbedFacts(catalogue, all).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"results.json", "bench/results.json"})
    void theResultsAreSortedByTraitAndFramework(String file) {
        assertThat(results(file))
                .isNotEmpty()
                .extracting(result -> result.trait() + " " + result.framework())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aFactThatWasTurnedRoundIsNamed() {
        assertThat(faults(fact(ORM, Support.NO), found(ORM, Support.YES, null)))
                .containsExactly(
                        "a/orm: the fact says NO, but probes/traits/orm.py found YES on 2026-01-01: it ran");
        assertThat(faults(fact(ORM, Support.YES), found(ORM, Support.YES, null))).isEmpty();
    }

    @Test
    void choicesAgreeWhateverTheirOrder() {
        Fact both = choices("bsd", "mit");

        assertThat(faults(both, found(LICENCE, null, chosen("mit", "bsd")))).isEmpty();
        assertThat(faults(both, found(LICENCE, null, chosen("mit"))))
                .singleElement()
                .asString()
                .startsWith("a/licence: ");
    }

    @Test
    void aFigureAgreesOnlyWithItsSpread() {
        Value ten = new Value.Amount(BigDecimal.TEN);
        Spread spread = new Spread(BigDecimal.ONE, BigDecimal.TEN);
        Spread other = new Spread(BigDecimal.TWO, BigDecimal.TEN);
        ProbeResult result = measured(ten, spread);

        assertThat(faults(figure(ten, spread), result)).isEmpty();
        assertThat(faults(figure(ten, other), result))
                .singleElement()
                .asString()
                .contains("least=2", "probes/benchmark.py found", "least=1");
    }

    @Test
    void aProbeThatCouldNotTellContradictsNothing() {
        assertThat(faults(licence("mit"), found(LICENCE, Support.UNKNOWN, null))).isEmpty();
    }

    @Test
    void aFactThatSaysItWasProbedNeedsAResultOfItsVersion() {
        ProbeResult result = found(ORM, Support.YES, null);

        assertThat(faults(probed("probes/traits/orm.py", "1"), result)).isEmpty();
        assertThat(faults(probed("probes/traits/orm.py", "2"), result))
                .singleElement()
                .asString()
                .startsWith("a/orm: says that it was probed");
        assertThat(faults(probed("probes/traits/forms.py", "1"), result)).hasSize(1);
    }

    private static List<String> faults(Fact fact, ProbeResult result) {
        Catalogue catalogue = Catalogues.of(List.of(framework("a", List.of(fact))));
        return new ProbedFacts(catalogue, List.of(result)).faults();
    }

    private static ProbeResult found(
            TraitId trait, @Nullable Support support, @Nullable Value value) {
        return new ProbeResult(
                trait,
                new Slug("a"),
                "1",
                support,
                value,
                null,
                null,
                null,
                "it ran",
                0.1,
                Catalogues.DAY);
    }

    private static ProbeResult measured(Value value, Spread spread) {
        return new ProbeResult(
                ORM,
                new Slug("a"),
                "1",
                null,
                value,
                null,
                BENCHMARK,
                spread,
                "it ran",
                10,
                Catalogues.DAY);
    }

    private static Fact figure(Value value, Spread spread) {
        List<Evidence> run = List.of(new Evidence(EvidenceKind.RUN, BENCHMARK, "1"));
        return new Fact(ORM, null, value, spread, null, "1", run, Catalogues.DAY, "probe");
    }

    private static Fact probed(String locator, String version) {
        List<Evidence> run = List.of(new Evidence(EvidenceKind.RUN, locator, version));
        return new Fact(ORM, Support.YES, null, null, version, run, Catalogues.DAY, "probe");
    }

    private static Fact choices(String... names) {
        return new Fact(
                LICENCE, null, chosen(names), null, null, Catalogues.SEEN, Catalogues.DAY, "hand");
    }

    private static Value chosen(String... names) {
        return new Value.Choices(List.of(names));
    }

    private static List<ProbeResult> results(String file) {
        try {
            String text = Files.readString(PROBES.resolve(file));
            return List.of(Json.readOwn(text, ProbeResult[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
