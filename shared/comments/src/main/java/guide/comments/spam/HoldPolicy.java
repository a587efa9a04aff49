package guide.comments.spam;

import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Decides whether a new contribution is held for a moderator.
@FunctionalInterface
public interface HoldPolicy {

    /// Why it is held; empty when it is published at once.
    ///
    /// @param approvals how many of the author's contributions moderators have approved, asked for
    ///   only where it counts
    List<HoldReason> reasons(SpamCandidate sent, Supplier<Long> approvals);

    /// By what moderators can name where it came from while it is held; see [AddressHasher#handle].
    default Optional<Held.Sender> sender(SpamCandidate sent) {
        return Optional.empty();
    }
}
