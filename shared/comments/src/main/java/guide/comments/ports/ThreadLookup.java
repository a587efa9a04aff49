package guide.comments.ports;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;

/// Which thread somebody means.
public interface ThreadLookup {

    /// The first form that anybody has written in, or that was closed; as it is called today where
    /// there is none. Where the thread has moved, what it has become.
    FoundThread find(AskedThread asked);

    /// What the thread is stored under; nothing is looked up where that can be one key only, as it
    /// is for what hangs at an entry of the catalogue.
    default ThreadKey key(AskedThread asked) {
        return asked.key() instanceof ThreadKey.OfPage ? find(asked).key() : asked.key();
    }

    /// What a contribution is called today: another id where its thread has moved, whether or not
    /// there is such a contribution.
    default ContributionId today(ContributionId id) {
        return id;
    }
}
