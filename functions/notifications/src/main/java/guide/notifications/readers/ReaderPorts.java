package guide.notifications.readers;

import guide.comments.ports.ContributionLookup;
import guide.comments.ports.EarlierKeys;
import guide.comments.sites.Sites;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.notifications.delivery.Deliveries;
import guide.notifications.mail.MailBudget;

import java.util.function.Supplier;

/// What mail to readers is made from.
///
/// @param ids of subscribers, under the signing secret, as are `tokens`
/// @param sites as they are now
public record ReaderPorts(
        SubscriptionBook book,
        Mailboxes mailboxes,
        SubscriberIds ids,
        SubscriptionTokens tokens,
        ContributionLookup contributions,
        EarlierKeys earlier,
        MailBudget budget,
        DigestBook digests,
        Deliveries deliveries,
        Supplier<Sites> sites) {}
