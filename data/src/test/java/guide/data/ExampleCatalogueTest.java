package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The example of a catalogue of other things holds all rules that this project's own does.
class ExampleCatalogueTest {

    private static final Path FOLDER =
            ProjectRoot.root().resolve("data/examples/static-site-generators");

    private final Catalogue catalogue = CatalogueFiles.read(FOLDER);

    @Test
    void itIsSound() {
        assertThat(CatalogueCheck.faults(catalogue)).isEmpty();
    }

    @Test
    void itsThingsAreOfThreeRegistries() {
        assertThat(catalogue.frameworks())
                .extracting(each -> each.distribution().purl())
                .containsExactly(
                        "pkg:npm/%4011ty/eleventy",
                        "pkg:golang/github.com/gohugoio/hugo", "pkg:gem/jekyll");
    }

    @Test
    void everyThingHasAFactForEveryTrait() {
        List<TraitId> traits = catalogue.traits().stream().map(Trait::id).toList();

        assertThat(catalogue.frameworks())
                .allSatisfy(
                        each -> assertThat(each.facts()).extracting(Fact::trait).isEqualTo(traits));
    }

    @Test
    void whatIsKnownHasEvidenceAndNearlyAllIs() {
        List<Fact> known =
                catalogue.frameworks().stream()
                        .flatMap(each -> each.facts().stream())
                        .filter(Fact::isKnown)
                        .toList();

        assertThat(known)
                .hasSize(catalogue.frameworks().size() * catalogue.traits().size() - 3)
                .allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
    }

    @Test
    void nothingInItIsAboutPython() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(Files.readString(file))
                                            .doesNotContainIgnoringCase("python", "pypi"));
        }
    }
}
