package guide.comments.threads;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;

/// A thread under the key that it is stored under; nobody has written in an empty one.
public record FoundThread(ThreadKey key, ThreadState state) {

    public boolean isEmpty() {
        return state.equals(ThreadState.EMPTY);
    }
}
