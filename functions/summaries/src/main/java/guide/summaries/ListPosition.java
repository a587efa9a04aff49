package guide.summaries;

import guide.catalogue.model.Slug;

import java.util.Comparator;

/// Where in the list of frameworks an item stands, and so where a page ends: by rank, then by slug.
///
/// It depends on the item alone and not on the others, so that a list that changes between two
/// pages neither repeats nor skips what has not changed itself.
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
