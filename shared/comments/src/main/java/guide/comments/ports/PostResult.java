package guide.comments.ports;

import guide.comments.domain.Contribution;
import guide.comments.domain.State;

/// What became of a post.
public sealed interface PostResult {

    /// It is there: put by this call, or found as an earlier one left it.
    ///
    /// @param state as it is now, which may be a later one than the first call's
    record Stored(Contribution.Published contribution, State state) implements PostResult {}

    /// The key came with another body, or from another author, before; nothing was written.
    record KeyConflict() implements PostResult {}

    /// The thread is closed; nothing was written.
    record Closed() implements PostResult {}
}
