package guide.summaries;

import guide.catalogue.Slug;
import guide.catalogue.TraitId;

import java.time.LocalDate;
import java.util.Comparator;

/// Where on the agenda a fact stands, and so where a page ends: by the day on which it is due, then
/// by framework and trait.
///
/// @param dueOn `LocalDate.MAX` for what was never checked, which comes last
record AgendaPosition(LocalDate dueOn, Slug framework, TraitId trait)
        implements Comparable<AgendaPosition> {

    private static final Comparator<AgendaPosition> ORDER =
            Comparator.comparing(AgendaPosition::dueOn)
                    .thenComparing(AgendaPosition::framework)
                    .thenComparing(AgendaPosition::trait);

    /// Reads what [#toString] wrote.
    static AgendaPosition parse(String text) {
        String[] parts = text.split(" ", 3);
        return new AgendaPosition(
                LocalDate.parse(parts[0]), new Slug(parts[1]), new TraitId(parts[2]));
    }

    @Override
    public int compareTo(AgendaPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return dueOn + " " + framework + " " + trait;
    }
}
