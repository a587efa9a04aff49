package guide.comments.reading;

import guide.comments.languages.AskedLanguage;
import guide.comments.paging.RequestedPages;
import guide.comments.ports.Threads;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.comments.view.CommentWords;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import java.util.OptionalLong;

/// `GET /v1/comments`: a page of a thread's roots, or with `parent` of one root's replies.
public final class ListComments {

    private final Threads threads;
    private final ThreadNames names;
    private final RequestedPages requested;
    private final PageRequests pages;
    private final KeptPages kept;
    private final boolean offersMail;

    /// @param offersMail whether forms ask who wants to be told by mail
    public ListComments(
            Threads threads,
            RecentThreads recent,
            ThreadNames names,
            Cursors cursors,
            boolean offersMail) {
        this.threads = threads;
        this.names = names;
        this.offersMail = offersMail;
        requested = new RequestedPages(cursors);
        pages = new PageRequests(cursors);
        kept = new KeptPages(threads, recent, new PageTags(cursors));
    }

    public Response answer(Request request) {
        Query query = request.query();
        query.allowOnly("thread", "parent", "order", "since", "cursor", "limit");
        PageRequest page = requested.parse(names, threads, query);
        OptionalLong since = PageRequests.since(query);
        return kept.answer(new AskedPage(request, page, since, new PageJson(pages)));
    }

    /// `GET /v1/comments.html`: the same page for those without JavaScript.
    public Response html(Request request) {
        Query query = request.query();
        query.allowOnly(
                "thread",
                "parent",
                "order",
                "cursor",
                "limit",
                "returnTo",
                AskedLanguage.PARAMETER);
        CommentWords words = CommentWords.in(AskedLanguage.of(query));
        PageRequest page = requested.parse(names, threads, query);
        PageForm form = new PageHtml(pages, query.one("returnTo"), offersMail, words);
        return kept.answer(new AskedPage(request, page, OptionalLong.empty(), form));
    }
}
