package guide.comments.ports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;

import java.util.Optional;

/// Finds what stands in a thread.
public interface ContributionLookup {

    Optional<Contribution> find(ContributionId id);

    /// Empty for what does not exist, and for a tombstone.
    default Optional<Contribution.Published> published(ContributionId id) {
        return find(id).filter(Contribution.Published.class::isInstance)
                .map(Contribution.Published.class::cast);
    }
}
