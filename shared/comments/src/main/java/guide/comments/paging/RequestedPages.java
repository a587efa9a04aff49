package guide.comments.paging;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadLookup;
import guide.comments.threads.AskedThread;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadCursors;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// Reads which page of a thread somebody asks for: the parameters `thread`, `parent`, `order`,
/// `cursor`, and `limit`, 20 where it is not there.
///
/// @param cursors by which those of pages are signed
public record RequestedPages(Cursors cursors) {

    private static final String PARENT_RULE = "must be the id of a root of the same thread";

    /// The page that these parameters name.
    ///
    /// @param threads asked only where parent or cursor are of another thread than was named
    /// @throws ProblemException 400 where a parameter breaks its rule, or the cursor is of another
    ///   list
    public PageRequest parse(ThreadNames names, ThreadLookup threads, Query query) {
        AskedThread thread =
                names.read(query.one("thread").orElse(""))
                        .orElseThrow(rule -> refused("thread", rule));
        PageRequest first =
                new PageRequest(
                        thread,
                        query.one("parent").map(RequestedPages::root),
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
                : cursor.filter(text -> cursors.isOf(ThreadCursors.scope(signed), text))
                        .map(text -> page.after(cursors.open(ThreadCursors.scope(signed), text)));
    }

    /// The same where the thread has moved: parent and cursor may be from before or from after it.
    private PageRequest moved(PageRequest first, ThreadLookup threads, Optional<String> cursor) {
        PageRequest signed = first.in(threads.find(first.thread()).key());
        PageRequest page = signed.of(first.root().map(threads::today));
        page.root().ifPresent(root -> requireIn(root, page.key()));
        return behind(page, page, cursor)
                .or(() -> behind(page, signed, cursor))
                .orElseGet(
                        () ->
                                page.after(
                                        cursors.open(
                                                ThreadCursors.scope(page), cursor.orElseThrow())));
    }

    private static void requireIn(ContributionId root, ThreadKey thread) {
        if (!Identifiers.isIn(root, thread)) {
            throw refused("parent", PARENT_RULE);
        }
    }

    private static ContributionId root(String text) {
        return ContributionId.parse(text)
                .filter(ContributionId::isRoot)
                .orElseThrow(() -> refused("parent", PARENT_RULE));
    }

    /// True for `order=newest`, false for `oldest`, which is what a page without it has.
    ///
    /// @throws ProblemException 400 for anything else
    public static boolean newestFirst(Query query) {
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
