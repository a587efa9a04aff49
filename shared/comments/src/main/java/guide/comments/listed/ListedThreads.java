package guide.comments.listed;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.Page;

import java.util.Optional;
import java.util.function.Predicate;

/// Lists the threads in which something is published.
public interface ListedThreads {

    /// The most threads that a page has.
    int MOST_AT_ONCE = 14;

    /// A page, the thread with the newest contribution first. It looks at a bounded number of
    /// threads, so that it may have fewer than `limit`, even none, and go on.
    ///
    /// @param isWanted which threads; empty for all
    /// @param before the position before which the page begins; empty for the first one
    /// @param limit at most [#MOST_AT_ONCE]
    Page<ListedThread> page(Optional<Predicate<ThreadKey>> isWanted, String before, int limit);
}
