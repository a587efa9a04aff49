package guide.comments.reading;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadPlace;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.OptionalLong;

/// Parses which page somebody asks for, and signs the cursors of the pages after it.
record PageRequests(Cursors cursors) {

    PageRequest parse(ThreadNames names, Query query) {
        AskedThread thread =
                names.read(query.one("thread").orElse(""))
                        .orElseThrow(rule -> refused("thread", rule));
        Optional<ContributionId> root = query.one("parent").map(text -> root(text, thread));
        PageRequest first =
                new PageRequest(
                        root.map(
                                        id ->
                                                AskedThread.known(
                                                        Identifiers.formOf(id, thread)
                                                                .orElseThrow()))
                                .orElse(thread),
                        root,
                        newestFirst(query),
                        "",
                        query.whole("limit", 1, 100, 20));
        return query.one("cursor").map(cursor -> behind(cursor, first)).orElse(first);
    }

    /// A cursor says by its signature which of the forms the list was found under.
    private PageRequest behind(String cursor, PageRequest first) {
        ThreadKey key =
                first.thread()
                        .forms()
                        .filter(form -> cursors.isOf(scope(first.in(form)), cursor))
                        .findFirst()
                        .orElse(first.key());
        String after = cursors.open(scope(first.in(key)), cursor);
        return new PageRequest(key, first.root(), first.newestFirst(), after, first.limit());
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
        return cursor(scope(asked.key(), root, false), entry.moreReplies());
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
        return scope(asked.key(), asked.root(), asked.newestFirst());
    }

    private static String scope(ThreadKey thread, Optional<ContributionId> root, boolean newest) {
        return String.join(
                "\n",
                "comments",
                thread.text(),
                root.map(ContributionId::text).orElse(""),
                newest ? "newest" : "oldest");
    }

    private static ContributionId root(String text, AskedThread thread) {
        return ContributionId.parse(text)
                .filter(ContributionId::isRoot)
                .filter(id -> Identifiers.formOf(id, thread).isPresent())
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
