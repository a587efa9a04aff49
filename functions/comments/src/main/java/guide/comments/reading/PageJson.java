package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.comments.view.CommentJson;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadView;
import guide.lambda.http.Response;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// A page as JSON.
record PageJson(PageRequests pages) implements PageForm {

    /// Of what tells a reader that nothing is new.
    static final String UNCHANGED = "unchanged";

    /// @param next the cursor of the page after this one; absent on the last one
    record CommentPageView(
            ThreadView thread,
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next)
            implements JsonDocument {

        @Override
        public void writeTo(JsonWriter out) throws IOException {
            out.object().name("thread").object();
            thread.writeMembers(out);
            out.end().name("items");
            CommentJson.write(out, items);
            out.optional("next", next).end();
        }
    }

    @Override
    public String name() {
        return "json";
    }

    /// Elements say what must be new.
    @Override
    public boolean isAlwaysCurrent() {
        return false;
    }

    @Override
    public Response rendered(PageRequest asked, ThreadPage page) {
        return Response.ok(
                new CommentPageView(
                        ThreadView.of(page.key(), page.thread()),
                        page.entries().stream().map(entry -> item(asked, entry)).toList(),
                        pages.next(asked, page).orElse(null)));
    }

    /// The thread without any items, for those who have its version.
    static Response unchanged(FoundThread thread) {
        ThreadView view = ThreadView.of(thread.key(), thread.state());
        return Response.ok(new CommentPageView(view, List.of(), null));
    }

    private CommentView item(PageRequest asked, ThreadEntry entry) {
        return asked.root().isPresent()
                ? CommentView.reply(entry.contribution())
                : CommentView.root(entry, pages.moreReplies(asked, entry));
    }
}
