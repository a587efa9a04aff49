package guide.comments.view;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;

/// A thread as answers show it.
public record ThreadView(String key, long count, long version, boolean open) {

    public static ThreadView of(ThreadKey thread, ThreadState state) {
        return new ThreadView(thread.text(), state.count(), state.version(), state.open());
    }
}
