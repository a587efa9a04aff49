package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.view.CommentJson;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadView;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// A page of a thread as it is sent.
///
/// @param pinned what moderators have pinned, on the first page of roots; absent where nothing is
/// @param next the cursor of the page after this one; absent on the last one
record CommentPageView(
        ThreadView thread,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CommentView> pinned,
        List<CommentView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next)
        implements JsonDocument {

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object().name("thread").object();
        thread.writeMembers(out);
        out.end();
        if (!pinned.isEmpty()) {
            out.name("pinned");
            CommentJson.write(out, pinned);
        }
        out.name("items");
        CommentJson.write(out, items);
        out.optional("next", next).end();
    }
}
