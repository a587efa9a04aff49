package guide.comments.subscriptions;

import java.time.Instant;

/// What protects a mailbox whose address a third party may have typed. A mailbox is named by an
/// HMAC, as a subscriber is.
public interface Mailboxes {

    /// Takes down that a mailbox is to be asked; what sends mail learns of it from the table.
    ///
    /// @return false, and nothing written, when it has been asked within a day
    boolean claim(String mailbox, ConfirmationRequest request);

    /// From now on it is not asked until `end`: it bounces, complained, or said so.
    void refuse(String mailbox, Instant now, Instant end);

    boolean isRefused(String mailbox);
}
