package guide.comments.ports;

import guide.comments.domain.ThreadKey;

import java.util.List;

/// What a thread was called before it moved (decision record 58).
@FunctionalInterface
public interface EarlierKeys {

    /// The keys that the thread, or a part of it, had before; empty for one that never moved.
    List<ThreadKey> of(ThreadKey thread);
}
