package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.ports.Threads;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadFragment;
import guide.comments.view.ThreadView;
import guide.lambda.address.PublicAddress;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Conditional;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `GET /v1/comments`: a page of a thread's roots, or with `parent` of one root's replies.
public final class ListComments {

    /// Changes with the shape of the answer, so that no tag outlives it.
    private static final String SHAPE = "5\n";

    record CommentPageView(
            ThreadView thread,
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final Threads threads;
    private final ThreadNames names;
    private final Cursors cursors;
    private final PageRequests pages;

    public ListComments(Threads threads, ThreadNames names, Cursors cursors) {
        this.threads = threads;
        this.names = names;
        this.cursors = cursors;
        pages = new PageRequests(cursors);
    }

    /// A reader who has an answer already, or a version of the thread, is asked about with one
    /// small read; only what changed is read whole.
    public Response answer(Request request) {
        request.query().allowOnly("thread", "parent", "order", "since", "cursor", "limit");
        PageRequest asked = pages.parse(names, request.query());
        OptionalLong since = PageRequests.since(request.query());
        String form = since.toString();
        if (since.isPresent() || request.header("if-none-match").isPresent()) {
            FoundThread found = threads.find(asked.thread());
            ThreadState state = found.state();
            asked = asked.in(found.key());
            if (Conditional.matches(request, tag(asked, form, state.version()))) {
                return tagged(Response.UNCHANGED, asked, form, state.version());
            }
            if (since.equals(OptionalLong.of(state.version()))) {
                CommentPageView unchanged =
                        new CommentPageView(ThreadView.of(asked.key(), state), List.of(), null);
                return tagged(Response.ok(unchanged), asked, form, state.version());
            }
        }
        ThreadPage page = threads.page(asked);
        PageRequest read = asked.in(page.key());
        return tagged(Response.ok(view(read, page)), read, form, page.thread().version());
    }

    /// `GET /v1/comments.html`: the same page for those without JavaScript.
    public Response html(Request request) {
        Query query = request.query();
        query.allowOnly("thread", "parent", "order", "cursor", "limit", "returnTo");
        PageRequest asked = pages.parse(names, query);
        Optional<String> returnTo = query.one("returnTo");
        // Its links have the address at which it was asked for.
        String form = "html" + returnTo + PublicAddress.current();
        if (request.header("if-none-match").isPresent()) {
            FoundThread found = threads.find(asked.thread());
            long version = found.state().version();
            asked = asked.in(found.key());
            if (Conditional.matches(request, tag(asked, form, version))) {
                return tagged(Response.UNCHANGED, asked, form, version);
            }
        }
        ThreadPage page = threads.page(asked);
        PageRequest read = asked.in(page.key());
        ThreadFragment fragment =
                new ThreadFragment(
                        read,
                        returnTo,
                        page,
                        pages.next(read, page),
                        entry -> pages.moreReplies(read, entry));
        return tagged(Response.html(fragment), read, form, page.thread().version());
    }

    private Response tagged(Response response, PageRequest asked, String form, long version) {
        return response.with("etag", tag(asked, form, version)).cachedFor(5);
    }

    /// Strong: the same page of the same version in the same form is the same bytes, with the
    /// cursors of the same secret.
    private String tag(PageRequest asked, String form, long version) {
        String page =
                String.join(
                        "\n",
                        PageRequests.scope(asked),
                        asked.after(),
                        "" + asked.limit(),
                        form,
                        cursors.generation());
        return "\"" + version + "-" + Digest.short128(SHAPE + page) + "\"";
    }

    private CommentPageView view(PageRequest asked, ThreadPage page) {
        ThreadView thread = ThreadView.of(page.key(), page.thread());
        return new CommentPageView(
                thread,
                page.entries().stream().map(entry -> item(asked, entry)).toList(),
                pages.next(asked, page).orElse(null));
    }

    private CommentView item(PageRequest asked, ThreadEntry entry) {
        if (asked.root().isPresent()) {
            return CommentView.reply(entry.contribution());
        }
        return CommentView.root(entry, pages.moreReplies(asked, entry));
    }
}
