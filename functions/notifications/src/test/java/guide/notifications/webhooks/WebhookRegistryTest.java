package guide.notifications.webhooks;

import guide.notifications.NotificationTables;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

import java.time.InstantSource;

/// The contract of the registry, on the table and in memory.
class WebhookRegistryTest {

    @Nested
    @Tag("tables")
    class InTheTable extends WebhookRegistryContract {
        InTheTable() {
            super(
                    new DynamoWebhooks(
                            NotificationTables.comments(InstantSource.system()),
                            InstantSource.system()));
        }
    }

    @Nested
    class InMemory extends WebhookRegistryContract {
        InMemory() {
            super(new InMemoryWebhooks(Webhooks.NONE));
        }
    }
}
