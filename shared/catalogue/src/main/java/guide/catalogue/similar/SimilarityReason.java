package guide.catalogue.similar;

import guide.catalogue.model.Relation;

import java.util.List;

/// Why two frameworks are similar.
public sealed interface SimilarityReason {

    /// The catalogue has a relation between them.
    record Related(Relation relation) implements SimilarityReason {}

    /// They share features.
    ///
    /// @param share the share of the features that either is known to have, by weight: above 0, at
    ///   most 1
    /// @param count the number of shared features
    /// @param strongest the shared features with the most weight, at most [Similarity#MAX_SHARED]
    record Shared(double share, int count, List<Weighed> strongest) implements SimilarityReason {
        public Shared {
            strongest = List.copyOf(strongest);
        }
    }

    /// A shared feature with its weight.
    ///
    /// @param weight above 0 and below 1; the fewer frameworks have the feature, the greater
    record Weighed(Feature feature, double weight) {}
}
