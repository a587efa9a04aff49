package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;

import java.util.Optional;

/// Counts votes, one for each voter and contribution.
public interface VoteBook extends ContributionLookup {

    /// One vote as its voter cast it.
    ///
    /// @param id of the contribution
    /// @param value 1 or -1
    record CastVote(ContributionId id, int value) {}

    /// Makes `value` (1, 0 or -1) this voter's vote; the same value again changes nothing.
    ///
    /// @return the votes as they are now; empty when the contribution is not published any more
    Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value);

    /// A page of this voter's votes, those on contributions that are gone too.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<CastVote> votes(AuthorId voter, String after, int limit);

    /// Takes this voter's vote out of the counters, and leaves nothing of it.
    void forget(ContributionId id, AuthorId voter);

    /// This voter's vote: 1, -1, or 0 for none.
    int voteOf(ContributionId id, AuthorId voter);
}
