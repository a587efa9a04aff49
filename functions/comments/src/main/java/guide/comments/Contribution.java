package guide.comments;

import java.time.Instant;
import java.util.Optional;

/// A published contribution.
///
/// @param parent what it replies to; empty for a root
/// @param html rendered and cleaned when it was written
record Contribution(
        ContributionId id,
        Optional<ContributionId> parent,
        Author author,
        String markdown,
        String html) {

    Instant createdAt() {
        return id.createdAt();
    }
}
