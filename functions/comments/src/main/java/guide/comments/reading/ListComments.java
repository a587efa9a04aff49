package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.ContributionStore.PageRequest;
import guide.comments.domain.ContributionStore.ThreadEntry;
import guide.comments.domain.ContributionStore.ThreadPage;
import guide.comments.domain.ContributionStore.ThreadState;
import guide.comments.domain.ThreadKey;
import guide.comments.view.CommentView;
import guide.comments.view.ThreadFragment;
import guide.comments.view.ThreadView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Conditional;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `GET /v1/comments`: a page of a thread's roots, or with `parent` of one root's replies.
public final class ListComments {

    /// Changes with the shape of the answer, so that no tag outlives it.
    private static final String SHAPE = "4\n";

    record CommentPageView(
            ThreadView thread,
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final ContributionStore store;
    private final Cursors cursors;

    public ListComments(ContributionStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    /// A reader who has an answer already, or a version of the thread, is asked about with one
    /// small read; only what changed is read whole.
    public Response answer(Request request) {
        PageRequest asked = parse(request.query());
        OptionalLong since = since(request.query());
        String form = since.toString();
        if (since.isPresent() || request.header("if-none-match").isPresent()) {
            ThreadState state = store.state(asked.thread());
            if (Conditional.matches(request, tag(asked, form, state.version()))) {
                return tagged(Response.UNCHANGED, asked, form, state.version());
            }
            if (since.equals(OptionalLong.of(state.version()))) {
                CommentPageView unchanged =
                        new CommentPageView(ThreadView.of(asked.thread(), state), List.of(), null);
                return tagged(Response.ok(unchanged), asked, form, state.version());
            }
        }
        ThreadPage page = store.page(asked);
        return tagged(Response.ok(view(asked, page)), asked, form, page.thread().version());
    }

    /// `GET /v1/comments.html`: the same page for those without JavaScript.
    public Response html(Request request) {
        Query query = request.query();
        query.allowOnly("thread", "parent", "order", "cursor", "limit", "returnTo");
        PageRequest asked = page(query);
        Optional<String> returnTo = query.one("returnTo");
        String form = "html" + returnTo;
        if (request.header("if-none-match").isPresent()) {
            long version = store.state(asked.thread()).version();
            if (Conditional.matches(request, tag(asked, form, version))) {
                return tagged(Response.UNCHANGED, asked, form, version);
            }
        }
        ThreadPage page = store.page(asked);
        Optional<String> next =
                Optional.of(page.next())
                        .filter(position -> !position.isEmpty())
                        .map(position -> cursors.sign(scope(asked), position));
        ThreadFragment fragment =
                new ThreadFragment(asked, returnTo, page, next, entry -> moreReplies(asked, entry));
        return tagged(Response.html(fragment), asked, form, page.thread().version());
    }

    private Optional<String> moreReplies(PageRequest asked, ThreadEntry entry) {
        Optional<ContributionId> root = Optional.of(entry.contribution().id());
        return Optional.of(entry.moreReplies())
                .filter(position -> !position.isEmpty())
                .map(position -> cursors.sign(scope(asked.thread(), root, false), position));
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
                        scope(asked),
                        asked.after(),
                        "" + asked.limit(),
                        form,
                        cursors.generation());
        return "\"" + version + "-" + Digest.short128(SHAPE + page) + "\"";
    }

    private static OptionalLong since(Query query) {
        Optional<String> text = query.one("since");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[0-9]{1,15}")) {
            throw refused("since", "must be a version of the thread, a whole number");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    private PageRequest parse(Query query) {
        query.allowOnly("thread", "parent", "order", "since", "cursor", "limit");
        return page(query);
    }

    private PageRequest page(Query query) {
        ThreadKey thread =
                query.one("thread")
                        .flatMap(ThreadKey::parse)
                        .orElseThrow(() -> refused("thread", ThreadKey.RULE));
        Optional<ContributionId> root = query.one("parent").map(text -> root(text, thread));
        boolean newestFirst = newestFirst(query);
        String scope = scope(thread, root, newestFirst);
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        return new PageRequest(thread, root, newestFirst, after, query.whole("limit", 1, 100, 20));
    }

    private CommentPageView view(PageRequest asked, ThreadPage page) {
        ThreadView thread = ThreadView.of(asked.thread(), page.thread());
        String scope = scope(asked);
        return new CommentPageView(
                thread,
                page.entries().stream().map(entry -> item(asked, entry)).toList(),
                page.next().isEmpty() ? null : cursors.sign(scope, page.next()));
    }

    private CommentView item(PageRequest asked, ThreadEntry entry) {
        if (asked.root().isPresent()) {
            return CommentView.reply(entry.contribution());
        }
        return CommentView.root(entry, moreReplies(asked, entry));
    }

    private static String scope(PageRequest asked) {
        return scope(asked.thread(), asked.root(), asked.newestFirst());
    }

    /// Everything that a cursor of this list is bound to.
    private static String scope(ThreadKey thread, Optional<ContributionId> root, boolean newest) {
        return String.join(
                "\n",
                "comments",
                thread.text(),
                root.map(ContributionId::text).orElse(""),
                newest ? "newest" : "oldest");
    }

    private static ContributionId root(String text, ThreadKey thread) {
        return ContributionId.parse(text)
                .filter(ContributionId::isRoot)
                .filter(id -> id.thread().equals(ContributionId.threadPart(thread)))
                .orElseThrow(
                        () -> refused("parent", "must be the id of a root of the same thread"));
    }

    private static boolean newestFirst(Query query) {
        return switch (query.one("order").orElse("oldest")) {
            case "oldest" -> false;
            case "newest" -> true;
            default -> throw refused("order", "must be oldest or newest");
        };
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
