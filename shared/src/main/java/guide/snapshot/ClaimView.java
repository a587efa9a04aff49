package guide.snapshot;

import guide.catalogue.Claim;
import guide.catalogue.Evidence;
import guide.catalogue.Slug;
import guide.catalogue.TraitId;
import guide.catalogue.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A claim with the thread in which readers discuss it.
public record ClaimView(
        String id,
        String text,
        List<Slug> frameworks,
        @Nullable LocalDate claimedOn,
        Verdict verdict,
        String why,
        List<Evidence> evidence,
        List<TraitId> traits,
        LocalDate judgedOn,
        String thread) {

    public static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.text(),
                claim.frameworks(),
                claim.claimedOn(),
                claim.verdict(),
                claim.why(),
                claim.evidence(),
                claim.traits(),
                claim.judgedOn(),
                "claim:" + claim.id());
    }
}
