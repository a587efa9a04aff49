package guide.catalogue.store;

/// Where the revisions of one entry are read.
@FunctionalInterface
public interface RevisionHistory {

    /// A page of an entry's revisions, newest first.
    ///
    /// @param key the entry's sort key, from [CatalogueKeys]
    /// @param before the revision before which the page begins; `Long.MAX_VALUE` for the first one
    CatalogueTable.Revisions page(String key, long before, int limit);
}
