package guide.comments.view;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.lambda.json.JsonWriter;

import java.io.IOException;

/// A thread as answers show it.
public record ThreadView(String key, long count, long version, boolean open) {

    public static ThreadView of(ThreadKey thread, ThreadState state) {
        return new ThreadView(thread.text(), state.count(), state.version(), state.open());
    }

    /// Writes its members into the object that is open.
    public void writeMembers(JsonWriter out) throws IOException {
        out.member("key", key).member("count", count).member("version", version);
        out.member("open", open);
    }
}
