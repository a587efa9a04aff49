package guide.comments.ports;

import guide.comments.domain.ThreadKey;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;

/// Which thread somebody means.
public interface ThreadLookup {

    /// The first form that anybody has written in, or that was closed; as it is called today where
    /// there is none.
    FoundThread find(AskedThread asked);

    /// What the thread is stored under; nothing is looked up where that can be one key only.
    default ThreadKey key(AskedThread asked) {
        return asked.older().isEmpty() ? asked.key() : find(asked).key();
    }
}
