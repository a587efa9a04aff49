package guide.migrate.imports.writes;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.domain.Votes;

import java.util.List;
import java.util.Optional;

/// A comment in its place.
///
/// @param identity what it is known by in every import
/// @param rank which of its root's replies it is, from 1; 0 for a root, and for what does not stand
/// @param stands in its thread: as itself, or to hold the place above what is published
/// @param isLate whether its root has replies that are older than what they reply to
/// @param pinned whether the source shows it first
public record PlacedComment(
        PlacedThread thread,
        ContributionId id,
        String identity,
        Optional<ContributionId> parent,
        ImportStatus status,
        boolean stands,
        long rank,
        boolean isLate,
        boolean pinned,
        AuthorId authorId,
        Author author,
        String markdown,
        String html,
        Votes votes) {

    private static final Content COMMENT = new Content.Comment();

    boolean isRoot() {
        return id.isRoot();
    }

    /// Only what a thread begins with can be shown first.
    boolean isPinned() {
        return pinned && isRoot() && isPublished();
    }

    boolean isPublished() {
        return status == ImportStatus.PUBLISHED;
    }

    /// What stands in the thread.
    Contribution contribution() {
        return isPublished()
                ? published()
                : new Contribution.Tombstone(id, parent, Optional.empty());
    }

    private Contribution.Published published() {
        return new Contribution.Published(
                id,
                parent,
                authorId,
                author.withoutEmail(),
                COMMENT,
                html,
                0,
                Optional.empty(),
                votes);
    }

    /// No retry has its fingerprint, and no token its digest.
    AuthorCopy authorCopy() {
        return new AuthorCopy(
                authorId, id, thread.key(), author, COMMENT, markdown, "", "", state());
    }

    private State state() {
        return switch (status) {
            case PUBLISHED -> State.PUBLISHED;
            case WAITING -> State.HELD;
            case SPAM -> State.SPAM;
            case DELETED, REFUSED, TWICE -> State.REMOVED;
        };
    }

    /// For the queue.
    ///
    /// @param source the format's name
    Held held(String source) {
        return new Held(
                thread.key(),
                published(),
                Optional.empty(),
                List.of(new HoldReason("import", "Nobody had decided on it in " + source + ".")));
    }

    Discarded spam(String source) {
        Held held =
                new Held(
                        thread.key(),
                        published(),
                        Optional.empty(),
                        List.of(new HoldReason("import", "Was spam in " + source + ".")));
        return new Discarded(held, State.SPAM, State.HELD);
    }

    /// About how many bytes its items have.
    int bytes() {
        return 1500 + 3 * (markdown.length() + html.length()) + 6 * author.name().length();
    }
}
