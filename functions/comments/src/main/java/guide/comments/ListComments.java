package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.ContributionStore.Entry;
import guide.comments.ContributionStore.Page;
import guide.comments.ContributionStore.PageOf;
import guide.comments.ContributionStore.ThreadState;
import guide.dynamodb.Cursors;
import guide.http.Conditional;
import guide.http.MediaTypes;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.json.Digest;
import guide.problem.FieldError;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `GET /v1/comments`: a page of a thread's roots, or with `parent` of one root's replies.
final class ListComments {

    /// Changes with the shape of the answer, so that no tag outlives it.
    private static final String SHAPE = "4\n";

    record View(
            ThreadView thread,
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final ContributionStore store;
    private final Cursors cursors;

    ListComments(ContributionStore store, Cursors cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    /// A reader who has an answer already, or a version of the thread, is asked about with one
    /// small read; only what changed is read whole.
    Response answer(Request request) {
        PageOf asked = parse(request.query());
        OptionalLong since = since(request.query());
        String form = since.toString();
        if (since.isPresent() || request.header("if-none-match").isPresent()) {
            ThreadState state = store.state(asked.thread());
            if (Conditional.matches(request, tag(asked, form, state.version()))) {
                return tagged(Response.UNCHANGED, asked, form, state.version());
            }
            if (since.equals(OptionalLong.of(state.version()))) {
                View unchanged = new View(ThreadView.of(asked.thread(), state), List.of(), null);
                return tagged(Response.ok(unchanged), asked, form, state.version());
            }
        }
        Page page = store.page(asked);
        return tagged(Response.ok(view(asked, page)), asked, form, page.thread().version());
    }

    /// `GET /v1/comments.html`: the same page for those without JavaScript.
    Response html(Request request) {
        Query query = request.query();
        query.allowOnly("thread", "parent", "order", "cursor", "limit", "returnTo");
        PageOf asked = page(query);
        Optional<String> returnTo = query.one("returnTo");
        String form = "html" + returnTo;
        if (request.header("if-none-match").isPresent()) {
            long version = store.state(asked.thread()).version();
            if (Conditional.matches(request, tag(asked, form, version))) {
                return tagged(Response.UNCHANGED, asked, form, version);
            }
        }
        Page page = store.page(asked);
        Optional<String> next =
                Optional.of(page.next())
                        .filter(position -> !position.isEmpty())
                        .map(position -> cursors.sign(scope(asked), position));
        String fragment =
                new ThreadFragment(asked, returnTo)
                        .html(page, next, entry -> moreReplies(asked, entry));
        return tagged(
                Response.text(MediaTypes.HTML, fragment), asked, form, page.thread().version());
    }

    private Optional<String> moreReplies(PageOf asked, Entry entry) {
        Optional<ContributionId> root = Optional.of(entry.contribution().id());
        return Optional.of(entry.moreReplies())
                .filter(position -> !position.isEmpty())
                .map(position -> cursors.sign(scope(asked.thread(), root, false), position));
    }

    private Response tagged(Response response, PageOf asked, String form, long version) {
        return response.with("etag", tag(asked, form, version)).cachedFor(5);
    }

    /// Strong: the same page of the same version in the same form is the same bytes, with the
    /// cursors of the same secret.
    private String tag(PageOf asked, String form, long version) {
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

    private PageOf parse(Query query) {
        query.allowOnly("thread", "parent", "order", "since", "cursor", "limit");
        return page(query);
    }

    private PageOf page(Query query) {
        ThreadKey thread =
                query.one("thread")
                        .flatMap(ThreadKey::parse)
                        .orElseThrow(() -> refused("thread", ThreadKey.RULE));
        Optional<ContributionId> root = query.one("parent").map(text -> root(text, thread));
        boolean newestFirst = newestFirst(query);
        String scope = scope(thread, root, newestFirst);
        String after = query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
        return new PageOf(thread, root, newestFirst, after, query.whole("limit", 1, 100, 20));
    }

    private View view(PageOf asked, Page page) {
        ThreadView thread = ThreadView.of(asked.thread(), page.thread());
        String scope = scope(asked);
        return new View(
                thread,
                page.entries().stream().map(entry -> item(asked, entry)).toList(),
                page.next().isEmpty() ? null : cursors.sign(scope, page.next()));
    }

    private CommentView item(PageOf asked, Entry entry) {
        if (asked.root().isPresent()) {
            return CommentView.reply(entry.contribution());
        }
        return CommentView.root(entry, moreReplies(asked, entry));
    }

    private static String scope(PageOf asked) {
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

    private static Refusal refused(String parameter, String rule) {
        return Refusal.of(FieldError.inParameter(parameter, rule));
    }
}
