package guide.pages.changes;

import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.CatalogueTable.Revisions;
import guide.catalogue.store.RecentChanges;

import java.util.List;
import java.util.OptionalLong;

/// Reads what changed, newest first.
public interface ChangeList {

    /// Of a catalogue that comes from no table.
    ChangeList NONE =
            new ChangeList() {
                @Override
                public RecentChanges page(String before, int limit) {
                    return new RecentChanges(List.of(), "");
                }

                @Override
                public Revisions of(String key, long before, int limit) {
                    return new Revisions(List.of(), OptionalLong.empty());
                }
            };

    /// Reads a page of the changes of all entries.
    ///
    /// @param before the position before which the page begins; empty for the first one
    RecentChanges page(String before, int limit);

    /// Reads a page of the changes of one entry.
    ///
    /// @param key the entry's sort key
    /// @param before the revision before which the page begins; `Long.MAX_VALUE` for the first one
    Revisions of(String key, long before, int limit);

    static ChangeList in(CatalogueTable table) {
        return new ChangeList() {
            @Override
            public RecentChanges page(String before, int limit) {
                return table.changes(before, limit);
            }

            @Override
            public Revisions of(String key, long before, int limit) {
                return table.history(key, before, limit);
            }
        };
    }
}
