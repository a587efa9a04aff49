package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.ContributionStore.Entry;
import guide.comments.ContributionStore.Page;
import guide.comments.ContributionStore.PageOf;
import guide.dynamodb.Cursors;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// `GET /v1/comments`: a page of a thread's roots, or with `parent` of one root's replies.
final class ListComments {

    record ThreadView(String key, long count, long version, boolean open) {}

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

    Response answer(Request request) {
        PageOf asked = parse(request.query());
        return Response.ok(view(asked, store.page(asked))).cachedFor(5);
    }

    private PageOf parse(Query query) {
        query.allowOnly("thread", "parent", "order", "cursor", "limit");
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
        ThreadView thread =
                new ThreadView(
                        asked.thread().text(),
                        page.thread().count(),
                        page.thread().version(),
                        page.thread().open());
        String scope = scope(asked.thread(), asked.root(), asked.newestFirst());
        return new View(
                thread,
                page.entries().stream().map(entry -> item(asked, entry)).toList(),
                page.next().isEmpty() ? null : cursors.sign(scope, page.next()));
    }

    private CommentView item(PageOf asked, Entry entry) {
        if (asked.root().isPresent()) {
            return CommentView.reply(entry.contribution());
        }
        Optional<ContributionId> root = Optional.of(entry.contribution().id());
        return CommentView.root(
                entry, position -> cursors.sign(scope(asked.thread(), root, false), position));
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
