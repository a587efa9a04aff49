package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.view.ThreadView;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// The states of threads as they are sent.
///
/// @param refused what was asked for and is no thread; one of them takes nothing from the others
record CountsView(
        List<CountView> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefusedThread> refused)
        implements JsonDocument {

    /// A thread that was asked for and cannot be one.
    record RefusedThread(String thread, String detail) {}

    /// @param asked as the thread was asked for; absent where that is its key and nothing else
    record CountView(
            @JsonUnwrapped ThreadView thread,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> asked) {

        void writeTo(JsonWriter out) throws IOException {
            out.object();
            thread.writeMembers(out);
            if (asked != null) {
                out.texts("asked", asked);
            }
            out.end();
        }
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object().name("items").array();
        for (CountView each : items) {
            each.writeTo(out);
        }
        out.end();
        if (!refused.isEmpty()) {
            out.name("refused").array();
            for (RefusedThread each : refused) {
                out.object().member("thread", each.thread());
                out.member("detail", each.detail()).end();
            }
            out.end();
        }
        out.end();
    }
}
