package guide.comments.ports;

import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;

import java.util.List;
import java.util.Map;

/// What readers read.
public interface Threads {

    ThreadPage page(PageRequest page);

    ThreadState state(ThreadKey thread);

    /// The states of up to 100 threads, in their order.
    Map<ThreadKey, ThreadState> states(List<ThreadKey> threads);
}
