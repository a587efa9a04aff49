package guide.comments.subscriptions;

import guide.comments.domain.ContributionId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That an address is to be asked whether it wants what waits for it.
///
/// @param contribution that was published together with it; empty for none
public record ConfirmationRequest(
        SubscriberId subscriber, Optional<ContributionId> contribution, Instant at) {

    /// A mailbox gets no second one before.
    public static final Duration EVERY = Duration.ofDays(1);
}
