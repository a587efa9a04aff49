package guide.comments.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Author;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.Votes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A contribution as lists show it; without Markdown, e-mail or token.
///
/// @param state `published`, or `removed` for a tombstone, which has no author and an empty text
/// @param moderator true where a moderator wrote it with their token; absent otherwise
/// @param mark the same for all that one author wrote in this thread; absent on a tombstone
/// @param editedBy `moderator` where the text is a moderator's, in place of its author's; absent
///   otherwise
/// @param removedBy `author` or `moderator`; absent on what is published, and where it is not known
/// @param replies absent on replies
public record CommentView(
        String id,
        String kind,
        String state,
        @Nullable AuthorView author,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean moderator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mark,
        String html,
        @JsonUnwrapped ContentView content,
        Instant createdAt,
        @Nullable Instant editedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String editedBy,
        Votes votes,
        @Nullable String parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String removedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Replies replies) {

    /// Whose the text is where it is not its author's.
    public static final String MODERATOR = "moderator";

    public record AuthorView(String name, @Nullable String url) {
        public static AuthorView of(Author author) {
            return new AuthorView(author.name(), author.url());
        }
    }

    /// The first replies of a root.
    ///
    /// @param next absent when these are all
    record Replies(
            List<CommentView> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    public static CommentView reply(Contribution reply) {
        return view(reply, null);
    }

    /// A root with its first replies.
    ///
    /// @param moreReplies the cursor of the further replies; empty when all are here
    public static CommentView root(ThreadEntry entry, Optional<String> moreReplies) {
        List<CommentView> first = entry.replies().stream().map(CommentView::reply).toList();
        return view(entry.contribution(), new Replies(first, moreReplies.orElse(null)));
    }

    /// A reply or root of one's own that is held for a moderator.
    public static CommentView held(Contribution.Published contribution) {
        return view(contribution, State.HELD, null);
    }

    private static CommentView view(Contribution contribution, @Nullable Replies replies) {
        return switch (contribution) {
            case Contribution.Published p -> view(p, State.PUBLISHED, replies);
            case Contribution.Tombstone t -> view(t, replies);
        };
    }

    private static CommentView view(
            Contribution.Published p, State state, @Nullable Replies replies) {
        return new CommentView(
                p.id().text(),
                p.id().kind().apiName(),
                state.apiName(),
                AuthorView.of(p.author()),
                p.author().isModerator() ? true : null,
                AuthorMark.of(p),
                p.html(),
                ContentView.of(p.content()),
                p.createdAt(),
                p.editedAt().orElse(null),
                p.editedByModerator() ? MODERATOR : null,
                p.votes(),
                p.parent().map(ContributionId::text).orElse(null),
                null,
                replies);
    }

    private static CommentView view(Contribution.Tombstone t, @Nullable Replies replies) {
        return new CommentView(
                t.id().text(),
                t.id().kind().apiName(),
                State.REMOVED.apiName(),
                null,
                null,
                null,
                "",
                ContentView.of(new Content.Comment()),
                t.createdAt(),
                null,
                null,
                Votes.NONE,
                t.parent().map(ContributionId::text).orElse(null),
                t.by().map(Contribution.RemovedBy::apiName).orElse(null),
                replies);
    }
}
