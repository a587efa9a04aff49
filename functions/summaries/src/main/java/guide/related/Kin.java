package guide.related;

import guide.catalogue.Slug;

import java.util.List;

/// A framework that is near another one.
///
/// @param score above 0, at most 1: a half for having a relation, and half of the share of what
///   they have in common
/// @param because relations first, in the catalogue's order; never empty
public record Kin(Slug framework, double score, List<Because> because) {
    public Kin {
        because = List.copyOf(because);
    }
}
