package guide.comments.subscriptions;

import java.time.Instant;

/// What a link in a mail lets its reader do.
public sealed interface SubscriptionToken {

    SubscriberId subscriber();

    /// Confirm what waits.
    ///
    /// @param end after which it lets nobody do it any more
    record ToConfirm(SubscriberId subscriber, Instant end) implements SubscriptionToken {}

    /// End one subscription; it has no end, since mail stays in mailboxes.
    ///
    /// @param topic its digest
    record ToStop(SubscriberId subscriber, String topic) implements SubscriptionToken {}

    /// See and end all of one's own.
    record ToManage(SubscriberId subscriber, Instant end) implements SubscriptionToken {}
}
