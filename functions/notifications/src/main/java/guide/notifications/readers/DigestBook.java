package guide.notifications.readers;

import guide.comments.subscriptions.SubscriberId;

import java.time.Instant;
import java.util.List;

/// What was above a subscriber's limit, and waits for their digest.
public interface DigestBook {

    /// Adds it; twice is the same as once.
    void add(SubscriberId subscriber, MailedContribution mention, Instant now);

    /// All that waits, in the order in which it was written.
    List<MailedContribution> of(SubscriberId subscriber);

    void remove(SubscriberId subscriber, List<MailedContribution> told);
}
