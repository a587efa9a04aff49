package guide.comments.reading;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadLookup;
import guide.comments.ports.ThreadPlace;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadCursors;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.OptionalLong;

/// Parses which page somebody asks for, and signs the cursors of the pages after it.
record PageRequests(Cursors cursors) {

    private static final String PARENT_RULE = "must be the id of a root of the same thread";

    /// @param threads asked only where parent or cursor are of another thread than was named
    PageRequest parse(ThreadNames names, ThreadLookup threads, Query query) {
        AskedThread thread =
                names.read(query.one("thread").orElse(""))
                        .orElseThrow(rule -> refused("thread", rule));
        PageRequest first =
                new PageRequest(
                        thread,
                        query.one("parent").map(PageRequests::root),
                        newestFirst(query),
                        "",
                        query.whole("limit", 1, 100, 20));
        Optional<String> cursor = query.one("cursor");
        return named(first, cursor).orElseGet(() -> moved(first, threads, cursor));
    }

    /// The page in the form of its key that parent and cursor are of; a cursor says so by its
    /// signature. Empty where they are of none.
    private Optional<PageRequest> named(PageRequest first, Optional<String> cursor) {
        return first.thread()
                .forms()
                .filter(form -> first.root().map(id -> Identifiers.isIn(id, form)).orElse(true))
                .map(first::in)
                .flatMap(page -> behind(page, page, cursor).stream())
                .findFirst()
                .map(page -> isOnlyAsked(first, cursor) ? first : page);
    }

    /// Neither parent nor cursor says which form it is.
    private static boolean isOnlyAsked(PageRequest first, Optional<String> cursor) {
        return first.root().isEmpty() && cursor.isEmpty();
    }

    /// @param signed for which page the cursor was given out
    private Optional<PageRequest> behind(
            PageRequest page, PageRequest signed, Optional<String> cursor) {
        return cursor.isEmpty()
                ? Optional.of(page)
                : cursor.filter(text -> cursors.isOf(scope(signed), text))
                        .map(text -> page.after(cursors.open(scope(signed), text)));
    }

    /// The same where the thread has moved: parent and cursor may be from before or from after it.
    private PageRequest moved(PageRequest first, ThreadLookup threads, Optional<String> cursor) {
        PageRequest signed = first.in(threads.find(first.thread()).key());
        PageRequest page = signed.of(first.root().map(threads::today));
        page.root().ifPresent(root -> requireIn(root, page.key()));
        return behind(page, page, cursor)
                .or(() -> behind(page, signed, cursor))
                .orElseGet(() -> page.after(cursors.open(scope(page), cursor.orElseThrow())));
    }

    private static void requireIn(ContributionId root, ThreadKey thread) {
        if (!Identifiers.isIn(root, thread)) {
            throw refused("parent", PARENT_RULE);
        }
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
        return signed().next(asked, page);
    }

    /// The cursor of the replies that the entry does not show; empty when it shows all.
    Optional<String> moreReplies(PageRequest asked, ThreadEntry entry) {
        return signed().moreReplies(asked, entry);
    }

    ThreadCursors signed() {
        return new ThreadCursors(cursors);
    }

    /// The cursor of the page of roots that begins with the place's root.
    String upTo(ThreadPlace place, boolean newestFirst) {
        return cursors.sign(
                ThreadCursors.scope(place.thread(), Optional.empty(), newestFirst), place.page());
    }

    /// The cursor of the page of replies that begins with the place's own; empty for a root.
    Optional<String> upToReply(ThreadPlace place) {
        Optional<ContributionId> root = Optional.of(place.contribution().id().rootId());
        return signed().cursor(ThreadCursors.scope(place.thread(), root, false), place.replies());
    }

    /// Everything that a cursor of this list is bound to.
    static String scope(PageRequest asked) {
        return ThreadCursors.scope(asked);
    }

    private static ContributionId root(String text) {
        return ContributionId.parse(text)
                .filter(ContributionId::isRoot)
                .orElseThrow(() -> refused("parent", PARENT_RULE));
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
