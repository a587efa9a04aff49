package guide.comments.ports;

import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.time.Instant;
import java.util.Optional;

/// The feeds of what waits for moderators: one for everything, and one for each site. There is none
/// until a moderator opens it.
public interface QueueFeeds {

    /// What waits.
    ///
    /// @param site empty for everything
    record QueueScope(Optional<SiteId> site) {

        public static final QueueScope EVERYTHING = new QueueScope(Optional.empty());

        /// As it is part of keys; no site has the name of everything.
        public String text() {
            return site.map(SiteId::value).orElse("*");
        }

        public boolean has(ThreadKey thread) {
            return site.isEmpty() || site.equals(thread.site());
        }
    }

    /// A feed that is open.
    ///
    /// @param seed from which the key in its address is made; another one makes another address
    /// @param by the subject of the moderator's token
    /// @param version changes after each change of what waits
    record QueueFeed(String seed, Instant openedAt, String by, long version) {}

    /// Empty where it is not open. Half a unit.
    Optional<QueueFeed> find(QueueScope scope);

    /// Opens it, or gives it another seed.
    void open(QueueScope scope, QueueFeed feed, LogEntry logEntry);

    /// Closes it: no address leads to it any more.
    void close(QueueScope scope, LogEntry logEntry);
}
