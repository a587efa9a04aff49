package guide.catalogue.store;

/// Reads the revisions of an entry.
@FunctionalInterface
public interface RevisionHistory {

    /// Returns a page of an entry's revisions, newest first.
    ///
    /// @param key the entry's sort key, from [CatalogueKeys]
    /// @param before the revision before which the page begins; `Long.MAX_VALUE` for the first one
    CatalogueTable.Revisions page(String key, long before, int limit);
}
