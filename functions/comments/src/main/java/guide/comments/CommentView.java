package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.ContributionStore.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// A contribution as lists show it; without Markdown, e-mail or token.
record CommentView(
        String id,
        String kind,
        AuthorView author,
        String html,
        Instant createdAt,
        @Nullable String parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Replies replies) {

    record AuthorView(String name, @Nullable String url) {
        static AuthorView of(Author author) {
            return new AuthorView(author.name(), author.url());
        }
    }

    /// The first replies of a root.
    ///
    /// @param next absent when these are all
    record Replies(
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// What the author of a new contribution is answered.
    record Receipt(
            String id,
            String state,
            String thread,
            @Nullable String parent,
            String editToken,
            Instant editableUntil,
            String html,
            Instant createdAt,
            AuthorView author) {}

    static CommentView reply(Contribution reply) {
        return view(reply, null);
    }

    /// @param sign turns a position among the replies into a cursor
    static CommentView root(Entry entry, Function<String, String> sign) {
        String next = entry.moreReplies().isEmpty() ? null : sign.apply(entry.moreReplies());
        List<CommentView> first = entry.replies().stream().map(CommentView::reply).toList();
        return view(entry.contribution(), new Replies(first, next));
    }

    static Receipt receipt(ThreadKey thread, Contribution contribution, String editToken) {
        return new Receipt(
                contribution.id().text(),
                "published",
                thread.text(),
                parent(contribution),
                editToken,
                contribution.createdAt().plus(PostComment.EDIT_WINDOW),
                contribution.html(),
                contribution.createdAt(),
                AuthorView.of(contribution.author()));
    }

    private static CommentView view(Contribution contribution, @Nullable Replies replies) {
        return new CommentView(
                contribution.id().text(),
                "comment",
                AuthorView.of(contribution.author()),
                contribution.html(),
                contribution.createdAt(),
                parent(contribution),
                replies);
    }

    private static @Nullable String parent(Contribution contribution) {
        return contribution.parent().map(ContributionId::text).orElse(null);
    }
}
