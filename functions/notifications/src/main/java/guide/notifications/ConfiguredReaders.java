package guide.notifications;

import guide.comments.identity.ReaderIds;
import guide.comments.signin.SignInLinks;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.traces.DynamoStatements;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.notifications.readers.MailNotices;
import guide.notifications.readers.ReaderPorts;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.storage.DynamoDigests;
import guide.notifications.storage.DynamoMailBudget;

import java.time.InstantSource;
import java.util.Map;

/// What readers are told from, over the comments table.
final class ConfiguredReaders {

    private ConfiguredReaders() {}

    static ReaderPorts ports(
            Map<String, String> environment, CommentsTable table, InstantSource clock) {
        return new ReaderPorts(
                new DynamoSubscriptions(table, AddressCipher.from(environment)),
                new DynamoMailboxes(table),
                SubscriberIds.from(environment),
                SubscriptionTokens.from(environment),
                new AuthorStore(table),
                new DynamoStatements(table),
                new ThreadWrites(table)::earlier,
                new DynamoMailBudget(table),
                new DynamoDigests(table),
                new DynamoDeliveries(table),
                new ReaderPorts.SignInPorts(
                        new DynamoSignIns(table, AddressCipher.from(environment)),
                        SignInLinks.from(environment),
                        ReaderIds.from(environment)),
                new DynamoSites(table, clock)::current);
    }

    /// What takes note of bounces and complaints.
    static MailNotices notices(
            Map<String, String> environment, CommentsTable table, InstantSource clock) {
        ReaderPorts ports = ports(environment, table, clock);
        return new MailNotices(ports.book(), ports.mailboxes(), ports.ids(), clock);
    }
}
