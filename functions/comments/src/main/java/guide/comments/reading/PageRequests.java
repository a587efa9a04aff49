package guide.comments.reading;

import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadPlace;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.OptionalLong;

/// Parses which page somebody asks for, and signs the cursors of the pages after it.
record PageRequests(Cursors cursors) {

    PageRequest parse(Query query) {
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

    /// The version of the thread that a reader has already.
    static OptionalLong since(Query query) {
        Optional<String> text = query.one("since");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[0-9]{1,15}")) {
            throw refused("since", "must be a version of the thread, a whole number");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    /// The cursor of the page after this one; empty on the last one.
    Optional<String> next(PageRequest asked, ThreadPage page) {
        return cursor(scope(asked), page.next());
    }

    /// The cursor of the replies that the entry does not show; empty when it shows all.
    Optional<String> moreReplies(PageRequest asked, ThreadEntry entry) {
        Optional<ContributionId> root = Optional.of(entry.contribution().id());
        return cursor(scope(asked.thread(), root, false), entry.moreReplies());
    }

    /// The cursor of the page of roots that begins with the place's root.
    String upTo(ThreadPlace place, boolean newestFirst) {
        return cursors.sign(scope(place.thread(), Optional.empty(), newestFirst), place.page());
    }

    /// The cursor of the page of replies that begins with the place's own; empty for a root.
    Optional<String> upToReply(ThreadPlace place) {
        Optional<ContributionId> root = Optional.of(place.contribution().id().rootId());
        return cursor(scope(place.thread(), root, false), place.replies());
    }

    private Optional<String> cursor(String scope, String position) {
        return position.isEmpty() ? Optional.empty() : Optional.of(cursors.sign(scope, position));
    }

    /// Everything that a cursor of this list is bound to.
    static String scope(PageRequest asked) {
        return scope(asked.thread(), asked.root(), asked.newestFirst());
    }

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
                .filter(id -> Identifiers.isIn(id, thread))
                .orElseThrow(
                        () -> refused("parent", "must be the id of a root of the same thread"));
    }

    static boolean newestFirst(Query query) {
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
