package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;

import java.util.Optional;

/// Counts votes, one for each voter and contribution.
public interface VoteBook extends ContributionLookup {

    /// Makes `value` (1, 0 or -1) this voter's vote; the same value again changes nothing.
    ///
    /// @return the votes as they are now; empty when the contribution is not published any more
    Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value);

    /// This voter's vote: 1, -1, or 0 for none.
    int voteOf(ContributionId id, AuthorId voter);
}
