package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A claim that was made somewhere, paraphrased, with our verdict.
///
/// @param id in the form of a trait id, but up to 60 characters
/// @param claimedBy who says so; absent if nobody noted it
/// @param where where they say so: an address, or the section of the post; absent if nobody noted
///   it
/// @param claimedOn absent if the source has no date
/// @param traits the traits that the verdict is based on; may be empty
public record Claim(
        String id,
        String text,
        List<Slug> frameworks,
        @Nullable Claimant claimedBy,
        @Nullable String where,
        @Nullable LocalDate claimedOn,
        Verdict verdict,
        String why,
        List<Evidence> evidence,
        LocalDate judgedOn,
        List<TraitId> traits) {

    /// Who makes a claim.
    public enum Claimant {
        /// The post that the guide began with.
        POST,

        /// The framework's own project.
        PROJECT,

        /// Nobody in particular: it is often said, or taken for granted.
        COMMON_OPINION
    }

    public Claim {
        if (!isId(Require.text(id, "claim.id", 60))) {
            throw new IllegalArgumentException(
                    "claim.id must be lower-case words joined by hyphens");
        }
        Require.text(text, "claim.text", 400);
        if (where != null) {
            Require.text(where, "claim.where", 300);
        }
        Require.present(verdict, "claim.verdict");
        Require.text(why, "claim.why", 600);
        Require.day(Require.present(judgedOn, "claim.judgedOn"), "claim.judgedOn");
        if (claimedOn != null) {
            Require.day(claimedOn, "claim.claimedOn");
        }
        frameworks = Require.list(frameworks);
        evidence = Require.list(evidence);
        traits = Require.list(traits);
    }

    /// Creates a claim of which nobody noted who made it.
    public Claim(
            String id,
            String text,
            List<Slug> frameworks,
            @Nullable LocalDate claimedOn,
            Verdict verdict,
            String why,
            List<Evidence> evidence,
            LocalDate judgedOn,
            List<TraitId> traits) {
        this(id, text, frameworks, null, null, claimedOn, verdict, why, evidence, judgedOn, traits);
    }

    public static boolean isId(String text) {
        return text.length() <= 60 && text.matches("[a-z0-9]+(-[a-z0-9]+)*+");
    }
}
