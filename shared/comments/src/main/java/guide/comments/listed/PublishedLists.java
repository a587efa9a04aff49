package guide.comments.listed;

import guide.comments.ports.Page;

/// Lists what is published across all threads.
public interface PublishedLists {

    /// A page, newest first, as it was a moment ago. It looks at a bounded number of contributions,
    /// so that it may have fewer than `limit`, even none, and go on.
    ///
    /// @param before the position before which the page begins; empty for the first one
    Page<ListedContribution> page(ListFilter filter, String before, int limit);
}
