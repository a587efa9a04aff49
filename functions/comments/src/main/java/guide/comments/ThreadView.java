package guide.comments;

import guide.comments.ContributionStore.ThreadState;

/// A thread as answers show it.
record ThreadView(String key, long count, long version, boolean open) {

    static ThreadView of(ThreadKey thread, ThreadState state) {
        return new ThreadView(thread.text(), state.count(), state.version(), state.open());
    }
}
