package guide.notifications.webhooks;

import guide.comments.domain.LogEntry;

/// Keeps the webhooks.
public interface WebhookRegistry {

    /// The webhooks as they were a few seconds ago at the most.
    Webhooks current();

    /// The webhooks as they are.
    Webhooks read();

    /// Puts `next` in place of the webhooks of its own version, as the version after it, and logs
    /// it.
    ///
    /// @return false, and nothing written, when there is another version by now
    boolean replace(Webhooks next, LogEntry logEntry);
}
