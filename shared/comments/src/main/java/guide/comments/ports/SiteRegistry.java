package guide.comments.ports;

import guide.comments.domain.LogEntry;
import guide.comments.sites.Sites;

/// Keeps the sites.
public interface SiteRegistry {

    /// The sites as they were a few seconds ago at the most.
    Sites current();

    /// The sites as they are.
    Sites read();

    /// Puts `next` in place of the sites of its own version, as the version after it, and logs it.
    ///
    /// @return false, and nothing written, when there is another version by now
    boolean replace(Sites next, LogEntry logEntry);
}
