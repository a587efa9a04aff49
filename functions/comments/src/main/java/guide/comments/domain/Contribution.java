package guide.comments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What stands in a thread.
public sealed interface Contribution {

    Duration EDIT_WINDOW = Duration.ofMinutes(15);

    ContributionId id();

    /// What it replies to; empty for a root.
    Optional<ContributionId> parent();

    /// Open for everybody to read.
    ///
    /// @param author without the e-mail address, which only the [AuthorCopy] has
    /// @param html rendered and cleaned when it was written
    /// @param revision 0 at first, one more with each change
    /// @param editedAt empty while it stands as it was first written
    record Published(
            ContributionId id,
            Optional<ContributionId> parent,
            AuthorId authorId,
            Author author,
            Content content,
            String html,
            int revision,
            Optional<Instant> editedAt,
            Votes votes)
            implements Contribution {

        /// Until when the edit token works.
        public Instant editableUntil() {
            return createdAt().plus(EDIT_WINDOW);
        }

        public Published revised(String newHtml, Instant now) {
            return new Published(
                    id,
                    parent,
                    authorId,
                    author,
                    content,
                    newHtml,
                    revision + 1,
                    Optional.of(now),
                    votes);
        }

        public Published voted(Votes newVotes) {
            return new Published(
                    id, parent, authorId, author, content, html, revision, editedAt, newVotes);
        }

        public Decision.Remove remove() {
            return new Decision.Remove(this, State.REMOVED);
        }

        public Decision.Remove spam() {
            return new Decision.Remove(this, State.SPAM);
        }

        public Tombstone removed() {
            return new Tombstone(id, parent);
        }
    }

    /// Removed, but replied to: it holds the place, and nothing of the text.
    record Tombstone(ContributionId id, Optional<ContributionId> parent) implements Contribution {}

    default Instant createdAt() {
        return id().createdAt();
    }
}
