package guide.comparisons;

import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.FactView;

import java.util.List;

/// One trait across the frameworks, in their order.
///
/// @param differs true when two known answers are different; the unknown differs from nothing, and
///   neither does a measured number from another whose spread meets its own
/// @param level the pairs of measured numbers between which no difference is visible; empty for
///   whatever was not measured
record ComparisonRow(Trait trait, boolean differs, List<List<Slug>> level, List<FactView> cells) {}
