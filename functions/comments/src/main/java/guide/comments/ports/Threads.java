package guide.comments.ports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What readers read.
public interface Threads {

    ThreadPage page(PageRequest page);

    /// Where it stands; empty for what stands in no thread.
    ///
    /// @param newestFirst the order of the roots in its page
    Optional<ThreadPlace> place(ContributionId id, boolean newestFirst);

    ThreadState state(ThreadKey thread);

    /// The states of up to 100 threads, in their order.
    Map<ThreadKey, ThreadState> states(List<ThreadKey> threads);
}
