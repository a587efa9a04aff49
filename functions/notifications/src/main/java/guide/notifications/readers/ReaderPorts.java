package guide.notifications.readers;

import guide.comments.identity.ReaderIds;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.EarlierKeys;
import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLinks;
import guide.comments.sites.Sites;
import guide.comments.statements.Statements;
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
        AuthorContributions contributions,
        Statements statements,
        EarlierKeys earlier,
        MailBudget budget,
        DigestBook digests,
        Deliveries deliveries,
        SignInPorts signIns,
        Supplier<Sites> sites) {

    /// What links for signing in are made from.
    public record SignInPorts(SignInBook book, SignInLinks links, ReaderIds ids) {}
}
