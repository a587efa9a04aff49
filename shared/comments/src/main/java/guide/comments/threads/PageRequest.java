package guide.comments.threads;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;

import java.util.Optional;

/// What a page is of: a thread's roots, or the replies below one root.
///
/// @param after the sort position after which the page begins; empty for the first one
/// @param limit how many entries a page has at the most
public record PageRequest(
        AskedThread thread,
        Optional<ContributionId> root,
        boolean newestFirst,
        String after,
        int limit) {

    public PageRequest(
            ThreadKey thread,
            Optional<ContributionId> root,
            boolean newestFirst,
            String after,
            int limit) {
        this(AskedThread.known(thread), root, newestFirst, after, limit);
    }

    /// The page behind this position.
    public PageRequest after(String position) {
        return new PageRequest(thread, root, newestFirst, position, limit);
    }

    /// The page of another root's replies, or of roots.
    public PageRequest of(Optional<ContributionId> other) {
        return new PageRequest(thread, other, newestFirst, after, limit);
    }

    /// The same page of the thread that was found.
    public PageRequest in(ThreadKey found) {
        return new PageRequest(found, root, newestFirst, after, limit);
    }

    public ThreadKey key() {
        return thread.key();
    }
}
