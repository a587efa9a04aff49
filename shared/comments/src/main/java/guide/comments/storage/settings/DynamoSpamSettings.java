package guide.comments.storage.settings;

import guide.comments.domain.LogEntry;
import guide.comments.spam.SpamSettings;
import guide.comments.spam.SpamSettingsStore;
import guide.comments.storage.CommentsTable;

import java.time.InstantSource;

/// The settings in the comments table: `pk` = `settings`, `sk` = `#`, as `json` and `version`.
public final class DynamoSpamSettings implements SpamSettingsStore {

    private final VersionedItem<SpamSettings> item;

    public DynamoSpamSettings(CommentsTable table, InstantSource clock) {
        item = new VersionedItem<>(table, "#", SpamSettings.class, SpamSettings.STANDARD, clock);
    }

    @Override
    public SpamSettings current() {
        return item.current();
    }

    @Override
    public SpamSettings read() {
        return item.read();
    }

    @Override
    public boolean replace(SpamSettings next, LogEntry logEntry) {
        return item.replace(next.version(), next.numbered(next.version() + 1), logEntry);
    }
}
