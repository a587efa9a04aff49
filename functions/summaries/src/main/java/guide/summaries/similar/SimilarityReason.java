package guide.summaries.similar;

import guide.catalogue.model.Relation;

import java.util.List;

/// Why two frameworks are near one another.
public sealed interface SimilarityReason {

    /// The catalogue says so.
    record Related(Relation relation) implements SimilarityReason {}

    /// They have much in common.
    ///
    /// @param share of all that either is known to have, by weight: above 0, at most 1
    /// @param count of what they share
    /// @param strongest the weightiest of it, at most [Kinship#MOST_SHARED]
    record Shared(double share, int count, List<Weighed> strongest) implements SimilarityReason {
        public Shared {
            strongest = List.copyOf(strongest);
        }
    }

    /// One thing that they share.
    ///
    /// @param weight above 0 and below 1; the fewer frameworks have it, the more it weighs
    record Weighed(Feature feature, double weight) {}
}
