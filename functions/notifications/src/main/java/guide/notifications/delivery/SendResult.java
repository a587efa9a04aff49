package guide.notifications.delivery;

import java.time.Instant;

/// What became of an attempt.
public sealed interface SendResult {

    /// For moderators: what the receiver answered, or what went wrong; at most 200 characters, and
    /// nothing secret.
    String note();

    /// It has arrived, or nothing was to be sent any more.
    record Sent(String note) implements SendResult {}

    /// It did not work this time: it is tried again after growing pauses ([RetryPlan]).
    record Failed(String note) implements SendResult {}

    /// It is not to be sent yet, such as above a limit: that is no attempt.
    record Postponed(String note, Instant until) implements SendResult {}

    /// It can never work, such as for an address that does not exist: it is not tried again.
    record Undeliverable(String note) implements SendResult {}
}
