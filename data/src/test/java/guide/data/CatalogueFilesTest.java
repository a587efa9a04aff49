package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.lambda.address.PublicAddress;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class CatalogueFilesTest {

    private static final Path FOLDER = ProjectRoot.root().resolve("data/catalogue");

    private static final Pattern SAID_AND_TODAY =
            Pattern.compile(
                    "<p><strong>What the post said:</strong> [^<]+</p>\\s*"
                            + "<p><strong>Today:</strong> [^<]+</p>\\s*$");

    private final Catalogue catalogue = CatalogueFiles.read(FOLDER);

    @Test
    void theFilesAreSound() {
        assertThat(CatalogueCheck.faults(catalogue)).isEmpty();
    }

    @Test
    void theSixFrameworksOfThePostAreThereAndFourteenMore() {
        assertThat(slugs())
                .contains("cyclone", "django", "flask", "pyramid", "tornado", "twisted")
                .contains("aiohttp", "bottle", "falcon", "fastapi")
                .contains("litestar", "quart", "sanic", "starlette")
                .contains("apiflask", "blacksheep", "cherrypy", "django-ninja")
                .contains("django-rest-framework", "robyn")
                .hasSize(20);
    }

    /// As the package URL specification has it for PyPI: lower case, hyphens for underscores.
    @Test
    void everyPackageUrlIsInItsCanonicalForm() {
        assertThat(catalogue.frameworks())
                .extracting(Framework::distribution)
                .allSatisfy(each -> assertThat(each.ecosystem()).isEqualTo("pypi"))
                .allSatisfy(
                        each ->
                                assertThat(each.purl())
                                        .isEqualTo(
                                                "pkg:pypi/"
                                                        + each.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-')));
    }

    @Test
    void aProjectIsOutsideTheCatalogueAndSomethingLeadsToIt() {
        assertThat(catalogue.projects())
                .allSatisfy(
                        project ->
                                assertThat(catalogue.relations())
                                        .anyMatch(each -> each.touches(project.slug())))
                .extracting(project -> project.slug().value())
                .doesNotContainAnyElementsOf(slugs());
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

    /// So that an address never disagrees with the version beside it.
    @Test
    void noAddressIsWrittenDownThatTheRuleGives() {
        PublicAddress.NONE.during(
                () -> {
                    for (Framework framework : catalogue.frameworks()) {
                        EvidenceAddresses rule = EvidenceAddresses.of(framework);
                        assertThat(framework.facts())
                                .allSatisfy(
                                        fact ->
                                                assertThat(rule.withoutGiven(fact))
                                                        .isEqualTo(fact));
                    }
                    return catalogue;
                });
    }

    @Test
    void everyFrameworkHasAFactForEveryTrait() {
        List<TraitId> traits = catalogue.traits().stream().map(Trait::id).toList();

        assertThat(catalogue.frameworks())
                .allSatisfy(
                        framework ->
                                assertThat(framework.facts())
                                        .extracting(Fact::trait)
                                        .isEqualTo(traits));
    }

    @Test
    void summariesAreRendered() {
        assertThat(catalogue.frameworks())
                .allSatisfy(framework -> assertThat(framework.summary().html()).startsWith("<p>"));
    }

    /// Those that it described, which are those that its claims are about first of all; the others
    /// say nothing of it.
    @Test
    void whatThePostSaidAndWhatHoldsTodayEndTheSummariesOfItsFrameworks() {
        Set<Slug> described =
                catalogue.claims().stream()
                        .filter(claim -> claim.claimedBy() == Claim.Claimant.POST)
                        .map(claim -> claim.frameworks().getFirst())
                        .collect(Collectors.toSet());

        assertThat(described).hasSize(6);
        assertThat(catalogue.frameworks())
                .allSatisfy(
                        each -> {
                            String summary = each.summary().html();
                            if (described.contains(each.slug())) {
                                assertThat(summary).containsPattern(SAID_AND_TODAY);
                            } else {
                                assertThat(summary).doesNotContainIgnoringCase("the post");
                            }
                        });
    }

    private List<String> slugs() {
        return catalogue.frameworks().stream().map(framework -> framework.slug().value()).toList();
    }
}
