package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.Verdict;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A claim's verdict goes with what came of it when a program tried it.
class ProbedClaimsTest {

    private static final Path ROOT = ProjectRoot.root();

    private final Catalogue catalogue = CatalogueFiles.read(ROOT.resolve("data/catalogue"));
    private final List<Tried> tried = tried();

    @Test
    void everyClaimThatWasTriedHasTheRunAsEvidence() {
        assertThat(tried)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(claim(each).evidence()).contains(each.evidence()));
    }

    @Test
    void noVerdictSaysOtherwiseThanWhatCameOfIt() {
        assertThat(tried)
                .allSatisfy(
                        each ->
                                assertThat(verdicts(each.support()))
                                        .as("verdict on %s: %s", each.claim(), each.how())
                                        .contains(claim(each).verdict()));
    }

    @Test
    void theEvidenceOfARunIsAProbeThatIsThere() {
        assertThat(catalogue.claims())
                .flatExtracting(Claim::evidence)
                .extracting(Evidence::locator)
                .filteredOn(locator -> locator.startsWith("probes/"))
                .allSatisfy(locator -> assertThat(ROOT.resolve(locator)).isRegularFile());
    }

    /// None for unknown: a claim that could not be tried must not rest on having been.
    private static Set<Verdict> verdicts(Support support) {
        return switch (support) {
            case YES -> Set.of(Verdict.HOLDS, Verdict.MOSTLY_HOLDS);
            case PARTIAL -> Set.of(Verdict.MOSTLY_HOLDS, Verdict.OUTDATED, Verdict.MISLEADING);
            case NO -> Set.of(Verdict.OUTDATED, Verdict.MISLEADING, Verdict.WRONG);
            case UNKNOWN -> Set.of();
        };
    }

    private Claim claim(Tried each) {
        return catalogue.claims().stream()
                .filter(claim -> claim.id().equals(each.claim()))
                .findAny()
                .orElseThrow(() -> new AssertionError("no claim " + each.claim()));
    }

    private static List<Tried> tried() {
        try {
            String text = Files.readString(ROOT.resolve("probes/claims.json"));
            return List.of(Json.readOwn(text, Tried[].class));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What came of a claim, as `probes/claims.json` has it.
    ///
    /// @param support yes where it held in what was run, no where it did not
    record Tried(
            String claim,
            Slug framework,
            String version,
            Support support,
            @Nullable String note,
            String how,
            double seconds,
            LocalDate date) {

        Evidence evidence() {
            String file = "probes/claims/" + claim.replace('-', '_') + ".py";
            return new Evidence(EvidenceKind.RUN, file, version);
        }
    }
}
