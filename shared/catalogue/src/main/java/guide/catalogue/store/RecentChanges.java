package guide.catalogue.store;

import java.util.List;
import java.util.stream.IntStream;

/// A page of the changes of all entries, newest first.
///
/// @param next the position before which the next page begins; empty on the last one
public record RecentChanges(List<EntryRevision> items, String next) {

    /// A change of one entry.
    ///
    /// @param key the entry's sort key, as [CatalogueKeys] has it
    public record EntryRevision(String key, Revision revision) {}

    public RecentChanges {
        items = List.copyOf(items);
    }

    /// @param named the revisions of `shown`, each with the name that it has now
    static RecentChanges of(List<Entries.Written> shown, List<Revision> named, boolean more) {
        List<EntryRevision> items =
                IntStream.range(0, shown.size())
                        .mapToObj(i -> new EntryRevision(shown.get(i).key(), named.get(i)))
                        .toList();
        return new RecentChanges(items, more ? position(items.getLast()) : "");
    }

    private static String position(EntryRevision last) {
        return CatalogueKeys.revision(last.revision().revision()) + "#" + last.key();
    }
}
