package guide.catalogue.view;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.json.FactWriter;
import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Claim.Claimant;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Verdict;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// A claim with the thread in which readers discuss it, and whether it was and is true.
///
/// @param where where it was claimed: an address, or the section of the post
/// @param claimedOn absent if `dated` is false: the source has no date
/// @param heldThen `yes` for an outdated claim; otherwise `unknown`, because nobody checked it then
/// @param holdsNow whether it was true on the day of the verdict
public record ClaimView(
        String id,
        String text,
        List<Slug> frameworks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Claimant claimedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String where,
        boolean dated,
        @Nullable LocalDate claimedOn,
        Support heldThen,
        Support holdsNow,
        Verdict verdict,
        String why,
        List<Evidence> evidence,
        List<TraitId> traits,
        LocalDate judgedOn,
        String thread)
        implements JsonDocument {

    public static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.text(),
                claim.frameworks(),
                claim.claimedBy(),
                claim.where(),
                claim.claimedOn() != null,
                claim.claimedOn(),
                claim.verdict().heldThen(),
                claim.verdict().holdsNow(),
                claim.verdict(),
                claim.why(),
                EvidenceAddresses.of(claim),
                claim.traits(),
                claim.judgedOn(),
                "claim:" + claim.id());
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object();
        writeMembers(out);
        out.end();
    }

    /// Writes the members into an object that has others too.
    public void writeMembers(JsonWriter out) throws IOException {
        out.member("id", id).member("text", text);
        FrameworkWriter.writeSlugs(out, "frameworks", frameworks);
        if (claimedBy != null) {
            out.member("claimedBy", claimedBy);
        }
        out.optional("where", where).member("dated", dated);
        FactWriter.writeDay(out, "claimedOn", claimedOn);
        out.member("heldThen", heldThen)
                .member("holdsNow", holdsNow)
                .member("verdict", verdict)
                .member("why", why);
        FactWriter.writeEvidence(out, evidence);
        FactWriter.writeIds(out, "traits", traits);
        FactWriter.writeDay(out, "judgedOn", judgedOn);
        out.member("thread", thread);
    }
}
