package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.util.List;

/// A row of a comparison: one trait of all frameworks, in their order.
///
/// @param differs true if two known facts differ; an unknown fact differs from nothing, and neither
///   do measured numbers with overlapping spreads
/// @param level the pairs of frameworks whose measured numbers have overlapping spreads; empty if
///   the trait was not measured
record ComparisonRow(Trait trait, boolean differs, List<List<Slug>> level, List<FactView> cells) {}
