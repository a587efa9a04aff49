package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.Catalogue;
import guide.catalogue.Fact;
import guide.local.dynamodb.Project;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class CatalogueFilesTest {

    private static final Path FOLDER = Project.root().resolve("data/catalogue");

    private final Catalogue catalogue = CatalogueFiles.read(FOLDER);

    @Test
    void theFilesAreSound() {
        assertThat(CatalogueCheck.faults(catalogue)).isEmpty();
    }

    @Test
    void theSixFrameworksOfThePostAreThere() {
        assertThat(catalogue.frameworks())
                .extracting(framework -> framework.slug().value())
                .containsExactly("cyclone", "django", "flask", "pyramid", "tornado", "twisted");
    }

    @Test
    void theSituationsOfThePostAreThere() {
        assertThat(catalogue.presets())
                .extracting(preset -> preset.id())
                .containsExactly(
                        "shop",
                        "api",
                        "low-level-networking",
                        "many-open-connections",
                        "old-tornado-app",
                        "fine-access-rules");
    }

    @Test
    void everyKnownFactHasEvidenceAndADate() {
        assertThat(catalogue.frameworks())
                .flatExtracting(framework -> framework.facts())
                .filteredOn(Fact::isKnown)
                .allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty())
                .allSatisfy(fact -> assertThat(fact.checkedOn()).isNotNull());
    }

    @Test
    void summariesAreRendered() {
        assertThat(catalogue.frameworks())
                .allSatisfy(framework -> assertThat(framework.summary().html()).startsWith("<p>"));
    }
}
