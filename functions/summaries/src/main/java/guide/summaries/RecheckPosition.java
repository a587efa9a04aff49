package guide.summaries;

import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;

import java.time.LocalDate;
import java.util.Comparator;

/// Where on the agenda a fact stands, and so where a page ends: by the day on which it is due, then
/// by framework and trait.
///
/// @param dueOn `LocalDate.MAX` for what was never checked, which comes last
record RecheckPosition(LocalDate dueOn, Slug framework, TraitId trait)
        implements Comparable<RecheckPosition> {

    private static final Comparator<RecheckPosition> ORDER =
            Comparator.comparing(RecheckPosition::dueOn)
                    .thenComparing(RecheckPosition::framework)
                    .thenComparing(RecheckPosition::trait);

    /// Reads what [#toString] wrote.
    static RecheckPosition parse(String text) {
        String[] parts = text.split(" ", 3);
        return new RecheckPosition(
                LocalDate.parse(parts[0]), new Slug(parts[1]), new TraitId(parts[2]));
    }

    @Override
    public int compareTo(RecheckPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return dueOn + " " + framework + " " + trait;
    }
}
