package guide.notifications.webhooks;

import guide.comments.domain.LogEntry;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.VersionedItem;
import guide.lambda.dynamodb.Attributes;

import java.time.InstantSource;

/// The webhooks in the comments table: `pk` = `webhooks`, `sk` = `#`, as `json` and `version`.
/// Their secrets are in it as they are: nothing could be signed with a digest. The partition is
/// their own, so that a role can be let to them and not to the other settings.
public final class DynamoWebhooks implements WebhookRegistry {

    private final VersionedItem<Webhooks> item;

    public DynamoWebhooks(CommentsTable table, InstantSource clock) {
        item =
                new VersionedItem<>(
                        table,
                        Attributes.key("webhooks", "#"),
                        Webhooks.class,
                        Webhooks.NONE,
                        clock);
    }

    @Override
    public Webhooks current() {
        return item.current();
    }

    @Override
    public Webhooks read() {
        return item.read();
    }

    @Override
    public boolean replace(Webhooks next, LogEntry logEntry) {
        return item.replace(next.version(), next.numbered(next.version() + 1), logEntry);
    }
}
