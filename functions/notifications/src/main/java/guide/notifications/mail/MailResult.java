package guide.notifications.mail;

import guide.notifications.delivery.SendResult;

/// What became of a mail. Reasons are error codes: they hold no address and no text.
public sealed interface MailResult {

    /// What it means for whoever owed the mail.
    default SendResult asSendResult() {
        return switch (this) {
            case Accepted accepted -> new SendResult.Sent("Accepted as " + accepted.id() + ".");
            case Declined declined -> new SendResult.Undeliverable(declined.reason());
            case Delayed delayed -> new SendResult.Failed(delayed.reason());
        };
    }

    /// On its way.
    ///
    /// @param id by which the other side knows it
    record Accepted(String id) implements MailResult {}

    /// Not taken, nor will it be.
    record Declined(String reason) implements MailResult {}

    /// Not taken now: too many, too slow, or something that its operator can mend.
    record Delayed(String reason) implements MailResult {}
}
