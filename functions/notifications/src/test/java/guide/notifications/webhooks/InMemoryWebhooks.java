package guide.notifications.webhooks;

import guide.comments.domain.LogEntry;

import java.util.concurrent.atomic.AtomicReference;

/// The registry of a test, which passes the same contract.
final class InMemoryWebhooks implements WebhookRegistry {

    private final AtomicReference<Webhooks> kept;

    InMemoryWebhooks(Webhooks first) {
        kept = new AtomicReference<>(first);
    }

    @Override
    public Webhooks current() {
        return read();
    }

    @Override
    public Webhooks read() {
        return kept.get();
    }

    @Override
    public boolean replace(Webhooks next, LogEntry logEntry) {
        Webhooks now = kept.get();
        return now.version() == next.version()
                && kept.compareAndSet(now, next.numbered(next.version() + 1));
    }
}
