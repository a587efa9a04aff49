package guide.comments.view;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.threads.PageRequest;
import guide.lambda.dynamodb.Cursors;

import java.util.Optional;

/// Where a page of a thread goes on, as cursors that `GET /v1/comments` takes.
///
/// @param cursors by which they are signed
public record ThreadCursors(Cursors cursors) {

    /// The page as HTML, with the links to what it does not show.
    ///
    /// @param returnTo the page that its forms lead back to; empty for the one that shows them
    /// @param offersMail whether its form asks who wants to be told by mail
    public ThreadFragment fragment(
            PageRequest asked,
            ThreadPage page,
            Optional<String> returnTo,
            boolean offersMail,
            CommentWords words) {
        return new ThreadFragment(
                asked,
                returnTo,
                offersMail,
                words,
                page,
                next(asked, page),
                entry -> moreReplies(asked, entry));
    }

    /// The cursor of the page after this one; empty on the last one.
    public Optional<String> next(PageRequest asked, ThreadPage page) {
        return cursor(scope(asked), page.next());
    }

    /// The cursor of the replies that the entry does not show; empty when it shows all.
    public Optional<String> moreReplies(PageRequest asked, ThreadEntry entry) {
        Optional<ContributionId> root = Optional.of(entry.contribution().id());
        return cursor(scope(asked.key(), root, false), entry.moreReplies());
    }

    /// The cursor of a position; empty for none.
    public Optional<String> cursor(String scope, String position) {
        return position.isEmpty() ? Optional.empty() : Optional.of(cursors.sign(scope, position));
    }

    /// Everything that a cursor of this list is bound to.
    public static String scope(PageRequest asked) {
        return scope(asked.key(), asked.root(), asked.newestFirst());
    }

    /// As [#scope(PageRequest)].
    ///
    /// @param root whose replies are listed; empty for a thread's roots
    public static String scope(ThreadKey thread, Optional<ContributionId> root, boolean newest) {
        return String.join(
                "\n",
                "comments",
                thread.text(),
                root.map(ContributionId::text).orElse(""),
                newest ? "newest" : "oldest");
    }
}
