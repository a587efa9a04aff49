package guide.comments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps threads and their contributions.
interface ContributionStore {

    /// Binds an idempotency key to one body until the key is out of time anyway.
    record Once(String keyDigest, String fingerprint, Instant expiresAt) {}

    /// What became of a post.
    sealed interface Outcome {
        /// It is there: put by this call, or found as the first one left it.
        record Published(Contribution contribution) implements Outcome {}

        /// The key came with another body before; nothing was written.
        record KeyReused() implements Outcome {}
    }

    /// What a page is of: a thread's roots, or the replies below one root.
    ///
    /// @param after the sort position after which the page begins; empty for the first one
    /// @param limit how many entries a page has at the most
    record PageOf(
            ThreadKey thread,
            Optional<ContributionId> root,
            boolean newestFirst,
            String after,
            int limit) {}

    /// A root with the first of its replies, oldest first; or a reply, whose own `replies` are
    /// empty.
    ///
    /// @param moreReplies where the replies go on; empty when all are here
    record Entry(Contribution contribution, List<Contribution> replies, String moreReplies) {}

    /// One page.
    ///
    /// @param next where the list goes on; empty on the last page
    record Page(ThreadState thread, List<Entry> entries, String next) {}

    /// A thread that nobody has written in has count 0, version 0 and is open.
    record ThreadState(long count, long version, boolean open) {
        static final ThreadState EMPTY = new ThreadState(0, 0, true);
    }

    /// Puts the contribution and counts it in its thread, both or neither; twice is the same as
    /// once.
    Outcome publish(ThreadKey thread, Contribution contribution, Optional<Once> once);

    Optional<Contribution> find(ContributionId id);

    Page page(PageOf page);
}
