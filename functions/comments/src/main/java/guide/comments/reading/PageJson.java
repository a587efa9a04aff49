package guide.comments.reading;

import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadView;
import guide.lambda.http.Response;

import java.util.List;

/// A page as JSON.
record PageJson(PageRequests pages) implements PageForm {

    /// Of what tells a reader that nothing is new.
    static final String UNCHANGED = "unchanged";

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
                        page.pinned().stream().map(CommentView::reply).toList(),
                        page.entries().stream().map(entry -> item(asked, entry)).toList(),
                        pages.next(asked, page).orElse(null)));
    }

    /// The thread without any items, for those who have its version.
    static Response unchanged(FoundThread thread) {
        ThreadView view = ThreadView.of(thread.key(), thread.state());
        return Response.ok(new CommentPageView(view, List.of(), List.of(), null));
    }

    private CommentView item(PageRequest asked, ThreadEntry entry) {
        return asked.root().isPresent()
                ? CommentView.reply(entry.contribution())
                : CommentView.root(entry, pages.moreReplies(asked, entry));
    }
}
