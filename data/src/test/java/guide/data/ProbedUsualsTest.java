package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A usual package is one that a program has run beside its framework.
class ProbedUsualsTest {

    private static final Path ROOT = ProjectRoot.root();

    private final Catalogue catalogue = CatalogueFiles.read(ROOT.resolve("data/catalogue"));
    private final List<Ran> ran = ran();

    @Test
    void everyUsualPackageWasRun() {
        assertThat(withUsual()).isNotEmpty();
        assertThat(withUsual())
                .allSatisfy(
                        cell ->
                                assertThat(ran)
                                        .as("%s/%s", cell.framework(), cell.fact().trait())
                                        .anyMatch(each -> each.agreesWith(cell)));
    }

    @Test
    void everyRunThatWorkedIsInTheCatalogue() {
        assertThat(ran)
                .filteredOn(each -> each.support() == Support.YES)
                .allSatisfy(
                        each ->
                                assertThat(withUsual())
                                        .as("%s/%s", each.framework(), each.usual())
                                        .anyMatch(each::agreesWith));
    }

    private List<Cell> withUsual() {
        return catalogue.frameworks().stream()
                .flatMap(
                        framework ->
                                framework.facts().stream()
                                        .flatMap(fact -> cell(framework.slug(), fact)))
                .toList();
    }

    private static Stream<Cell> cell(Slug framework, Fact fact) {
        Usual usual = fact.usual();
        return usual == null ? Stream.empty() : Stream.of(new Cell(framework, fact, usual));
    }

    private static List<Ran> ran() {
        try {
            String text = Files.readString(ROOT.resolve("probes/usuals.json"));
            return List.of(Json.readOwn(text, Ran[].class));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    record Cell(Slug framework, Fact fact, Usual usual) {}

    /// What came of a usual package, as `probes/usuals.json` has it.
    ///
    /// @param usual the trait that it is used for
    /// @param version of the framework
    /// @param note the package and its version
    record Ran(
            TraitId usual,
            Slug framework,
            String version,
            Support support,
            @Nullable String note,
            String how,
            double seconds,
            LocalDate date) {

        private boolean agreesWith(Cell cell) {
            String file = "probes/usuals/" + usual.value().replace('-', '_') + ".py";
            Usual its = cell.usual();
            return support == Support.YES
                    && framework.equals(cell.framework())
                    && usual.equals(cell.fact().trait())
                    && (its.name() + " " + its.version()).equals(note)
                    && its.evidence().contains(new Evidence(EvidenceKind.RUN, file, its.version()));
        }
    }
}
