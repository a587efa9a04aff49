package guide.comments.spam;

import guide.comments.domain.LogEntry;

/// Keeps the settings.
public interface SpamSettingsStore {

    /// The settings as they were a few seconds ago at the most.
    SpamSettings current();

    /// The settings as they are.
    SpamSettings read();

    /// Puts `next` in place of the settings of its own version, as the version after it, and logs
    /// it.
    ///
    /// @return false, and nothing written, when there is another version by now
    boolean replace(SpamSettings next, LogEntry logEntry);
}
