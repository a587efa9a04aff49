package guide.comments.subscriptions;

import java.time.Duration;
import java.time.Instant;

/// That an address is to be asked whether it wants what waits for it.
public record ConfirmationRequest(SubscriberId subscriber, Instant at) {

    /// A mailbox gets no second one before.
    public static final Duration EVERY = Duration.ofDays(1);
}
