package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.ContributionStore.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A contribution as lists show it; without Markdown, e-mail or token.
///
/// @param state `published`, or `removed` for a tombstone, which has no author and an empty text
/// @param replies absent on replies
record CommentView(
        String id,
        String kind,
        String state,
        @Nullable AuthorView author,
        String html,
        Instant createdAt,
        @Nullable Instant editedAt,
        Votes votes,
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

    static CommentView reply(Contribution reply) {
        return view(reply, null);
    }

    /// @param moreReplies the cursor of the further replies; empty when all are here
    static CommentView root(Entry entry, Optional<String> moreReplies) {
        List<CommentView> first = entry.replies().stream().map(CommentView::reply).toList();
        return view(entry.contribution(), new Replies(first, moreReplies.orElse(null)));
    }

    private static CommentView view(Contribution contribution, @Nullable Replies replies) {
        String id = contribution.id().text();
        String parent = contribution.parent().map(ContributionId::text).orElse(null);
        Instant at = contribution.createdAt();
        return switch (contribution) {
            case Contribution.Published p ->
                    new CommentView(
                            id,
                            "comment",
                            "published",
                            AuthorView.of(p.author()),
                            p.html(),
                            at,
                            p.editedAt().orElse(null),
                            p.votes(),
                            parent,
                            replies);
            case Contribution.Tombstone _ ->
                    new CommentView(
                            id,
                            "comment",
                            "removed",
                            null,
                            "",
                            at,
                            null,
                            Votes.NONE,
                            parent,
                            replies);
        };
    }
}
