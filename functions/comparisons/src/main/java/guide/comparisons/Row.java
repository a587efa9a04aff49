package guide.comparisons;

import guide.catalogue.Trait;
import guide.snapshot.FactView;

import java.util.List;

/// One trait across the frameworks, in their order.
///
/// @param differs true when two known answers are different; the unknown differs from nothing
record Row(Trait trait, boolean differs, List<FactView> cells) {}
