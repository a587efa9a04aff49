package guide.pages.changes;

import guide.catalogue.store.RecentChanges;

/// Reads the changes of all entries, newest first.
@FunctionalInterface
public interface ChangeList {

    /// Reads a page of them.
    ///
    /// @param before the position before which the page begins; empty for the first one
    RecentChanges page(String before, int limit);
}
