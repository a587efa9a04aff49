package guide.summaries.similar;

import guide.catalogue.model.Slug;

import java.util.List;

/// A framework that is near another one.
///
/// @param score above 0, at most 1: a half for having a relation, and half of the share of what
///   they have in common
/// @param reasons relations first, in the catalogue's order; never empty
public record SimilarFramework(Slug framework, double score, List<SimilarityReason> reasons) {
    public SimilarFramework {
        reasons = List.copyOf(reasons);
    }
}
