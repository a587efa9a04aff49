package guide.summaries;

import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;

import java.time.LocalDate;
import java.util.Comparator;

/// The position of a fact in a [RecheckList], by the day on which it is due, then by framework and
/// trait; a page ends at such a position.
///
/// @param dueOn `LocalDate.MAX` if the fact was never checked, so that it comes last
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
