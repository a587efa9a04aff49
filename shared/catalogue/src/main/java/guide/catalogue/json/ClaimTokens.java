package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Verdict;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Reads claims.
final class ClaimTokens {

    private final SeenValues seen;
    private final FactTokens facts;
    private final EnumTokens<Claim.Claimant> claimants = new EnumTokens<>(Claim.Claimant.values());
    private final EnumTokens<Verdict> verdicts = new EnumTokens<>(Verdict.values());

    ClaimTokens(SeenValues seen, FactTokens facts) {
        this.seen = seen;
        this.facts = facts;
    }

    Claim claim(JsonReader json) throws IOException {
        ClaimDraft draft = new ClaimDraft();
        json.object();
        while (json.nextMember()) {
            draft.read(json);
        }
        return draft.claim();
    }

    /// What has been read of a claim so far.
    private final class ClaimDraft {
        private @Nullable String id;
        private @Nullable String text;
        private List<Slug> about = List.of();
        private Claim.@Nullable Claimant claimedBy;
        private @Nullable String where;
        private @Nullable LocalDate claimedOn;
        private @Nullable Verdict verdict;
        private @Nullable String why;
        private List<Evidence> evidence = List.of();
        private @Nullable LocalDate judgedOn;
        private List<TraitId> traits = List.of();

        void read(JsonReader json) throws IOException {
            switch (json.name()) {
                case "id" -> id = json.text();
                case "text" -> text = json.text();
                case "frameworks" -> about = seen.slugs(json);
                case "claimedBy" -> claimedBy = json.isNull() ? null : claimants.read(json);
                case "where" -> where = json.textOrNull();
                case "claimedOn" -> claimedOn = seen.dayOrNull(json);
                case "verdict" -> verdict = verdicts.read(json);
                case "why" -> why = json.text();
                case "evidence" -> evidence = facts.evidence(json);
                case "judgedOn" -> judgedOn = seen.day(json);
                case "traits" -> traits = seen.traits(json);
                default -> json.skip();
            }
        }

        Claim claim() {
            return new Claim(
                    present(id, "claim.id"),
                    present(text, "claim.text"),
                    about,
                    claimedBy,
                    where,
                    claimedOn,
                    present(verdict, "claim.verdict"),
                    present(why, "claim.why"),
                    evidence,
                    present(judgedOn, "claim.judgedOn"),
                    traits);
        }
    }
}
