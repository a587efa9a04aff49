package guide.catalogue.view;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A claim with the thread in which readers discuss it, and whether it was and is true.
///
/// @param claimedOn absent if `dated` is false: the source has no date
/// @param heldThen `yes` for an outdated claim; otherwise `unknown`, because nobody checked it then
/// @param holdsNow whether it was true on the day of the verdict
public record ClaimView(
        String id,
        String text,
        List<Slug> frameworks,
        boolean dated,
        @Nullable LocalDate claimedOn,
        Support heldThen,
        Support holdsNow,
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
                claim.claimedOn() != null,
                claim.claimedOn(),
                claim.verdict().heldThen(),
                claim.verdict().holdsNow(),
                claim.verdict(),
                claim.why(),
                claim.evidence(),
                claim.traits(),
                claim.judgedOn(),
                "claim:" + claim.id());
    }
}
