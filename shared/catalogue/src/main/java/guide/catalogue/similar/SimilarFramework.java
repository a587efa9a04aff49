package guide.catalogue.similar;

import guide.catalogue.model.Slug;

import java.util.List;

/// A framework that is similar to another one.
///
/// @param score above 0, at most 1: one half for a relation, plus half of the share of common
///   features
/// @param reasons relations first, in the catalogue's order; not empty
public record SimilarFramework(Slug framework, double score, List<SimilarityReason> reasons) {
    public SimilarFramework {
        reasons = List.copyOf(reasons);
    }
}
