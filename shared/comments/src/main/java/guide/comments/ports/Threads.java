package guide.comments.ports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What readers read.
public interface Threads extends ThreadLookup {

    /// A page of the thread that [#find] finds.
    ThreadPage page(PageRequest page);

    /// Where it stands; empty for what stands in no thread.
    ///
    /// @param newestFirst the order of the roots in its page
    Optional<ThreadPlace> place(ContributionId id, boolean newestFirst);

    /// Up to 100 threads as [#find] finds each, in their order.
    Map<AskedThread, FoundThread> findAll(List<AskedThread> asked);

    default ThreadState state(ThreadKey thread) {
        return find(AskedThread.known(thread)).state();
    }
}
