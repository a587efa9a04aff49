package guide.summaries;

import guide.catalogue.model.Slug;

import java.util.Comparator;

/// The position of an item in the list of frameworks, by rank and then by slug; a page ends at such
/// a position.
///
/// It depends on the item alone and not on the others, so that unchanged items are neither repeated
/// nor skipped if the list changes between two pages.
record ListPosition(int rank, Slug slug) implements Comparable<ListPosition> {

    private static final Comparator<ListPosition> ORDER =
            Comparator.comparingInt(ListPosition::rank).thenComparing(ListPosition::slug);

    /// Reads what [#toString] wrote.
    static ListPosition parse(String text) {
        int space = text.indexOf(' ');
        return new ListPosition(
                Integer.parseInt(text.substring(0, space)), new Slug(text.substring(space + 1)));
    }

    @Override
    public int compareTo(ListPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rank + " " + slug;
    }
}
