package guide.comments.subscriptions;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/// The contracts, on the adapters that are deployed and on those that other tests use.
@Tag("tables")
class SubscriptionPortsTest {

    private static final CommentsTable TABLE = SomeSubscriptions.table();

    @Nested
    class DynamoBook extends SubscriptionBookContract {
        DynamoBook() {
            super(
                    new DynamoSubscriptions(
                            TABLE, AddressCipher.from(SomeSubscriptions.ENVIRONMENT)));
        }
    }

    @Nested
    class InMemoryBook extends SubscriptionBookContract {
        InMemoryBook() {
            super(new InMemorySubscriptions());
        }
    }

    @Nested
    class DynamoGuard extends MailboxesContract {
        DynamoGuard() {
            super(new DynamoMailboxes(TABLE));
        }
    }

    @Nested
    class InMemoryGuard extends MailboxesContract {
        InMemoryGuard() {
            super(InMemoryMailboxes.at(SomeSubscriptions.NOON));
        }
    }
}
