package guide.comments.storage.settings;

import guide.comments.domain.LogEntry;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.Sites;
import guide.comments.storage.CommentsTable;

import java.time.InstantSource;

/// The sites in the comments table: `pk` = `settings`, `sk` = `sites`, as `json` and `version`.
public final class DynamoSites implements SiteRegistry {

    private final VersionedItem<Sites> item;

    public DynamoSites(CommentsTable table, InstantSource clock) {
        item = new VersionedItem<>(table, "sites", Sites.class, Sites.STANDARD, clock);
    }

    @Override
    public Sites current() {
        return item.current();
    }

    @Override
    public Sites read() {
        return item.read();
    }

    @Override
    public boolean replace(Sites next, LogEntry logEntry) {
        return item.replace(next.version(), next.numbered(next.version() + 1), logEntry);
    }
}
