package guide.comments.authors;

import guide.comments.blocks.BlockCheck;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.spam.VoteProof;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Whether a voter may vote: they are not blocked, and known or with a proof of work.
public record VoterCheck(BlockCheck blockCheck, KnownVoters known, VoteProof proofs) {

    /// Who votes, or reports.
    ///
    /// @param isNew true where the secret is given for this vote
    public record Voter(AuthorId id, String secret, boolean isNew) {

        @Nullable String newSecret() {
            return isNew ? secret : null;
        }
    }

    /// Refuses whoever may not vote.
    ///
    /// @param address of the sender; empty when it is not known
    /// @param proof null if none was sent
    /// @return false for one whose vote is answered and not counted
    /// @throws guide.lambda.problem.ProblemException 403 for a voter who is blocked, 400 that names
    ///   `/proof` for one who is not known and proves nothing
    boolean admits(
            Voter voter,
            String address,
            ContributionId contribution,
            @Nullable String proof,
            Instant now) {
        boolean counts = blockCheck.admitsVoter(voter.id(), address);
        if (proofs.isAskedFor() && !isKnown(voter)) {
            proofs.require(proof, contribution, voter.id(), now);
        }
        return counts;
    }

    /// Refuses whoever is blocked.
    ///
    /// @param address of the sender; empty when it is not known
    /// @return false for one whose vote is answered and not counted
    boolean admits(AuthorId voter, String address) {
        return blockCheck.admitsVoter(voter, address);
    }

    private boolean isKnown(Voter voter) {
        return !voter.isNew() && known.isKnown(voter.id(), voter.secret());
    }
}
