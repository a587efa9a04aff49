package guide.comments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

        /// When this text was sent.
        Instant sentAt() {
            return editedAt.orElse(createdAt());
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

        /// A moderator takes it out of its thread.
        public Decision.Withdraw remove(ThreadKey thread) {
            return withdraw(thread, State.REMOVED, "Was published until a moderator removed it.");
        }

        /// The same, and its author is not trusted any more.
        public Decision.Withdraw spam(ThreadKey thread) {
            return withdraw(thread, State.SPAM, "Was published until it was marked as spam.");
        }

        /// Puts it back into the queue.
        public Decision.Withdraw hold(ThreadKey thread) {
            return withdraw(thread, State.HELD, "Was published until a moderator took it back.");
        }

        /// Puts it back into the queue because readers reported it.
        ///
        /// @param why what they reported
        public Decision.Withdraw holdReported(ThreadKey thread, String why) {
            return new Decision.Withdraw(this, held(thread, Held.REPORTS, why), State.HELD);
        }

        /// Leaves it where it is.
        public Decision.Keep keep(ThreadKey thread) {
            return new Decision.Keep(this, held(thread, Held.MODERATOR, "Was looked at."));
        }

        private Decision.Withdraw withdraw(ThreadKey thread, State to, String why) {
            return new Decision.Withdraw(this, held(thread, Held.MODERATOR, why), to);
        }

        private Held held(ThreadKey thread, String rule, String why) {
            return new Held(thread, this, Optional.empty(), List.of(new HoldReason(rule, why)));
        }

        public Tombstone removed(RemovedBy by) {
            return new Tombstone(id, parent, Optional.of(by));
        }
    }

    /// Removed, but replied to: it holds the place, and nothing of the text.
    ///
    /// @param by empty where that is not known: it was not kept before December 2026, and a reply
    ///   may arrive when its root has just gone
    record Tombstone(ContributionId id, Optional<ContributionId> parent, Optional<RemovedBy> by)
            implements Contribution {}

    /// Who took away what everybody could read.
    enum RemovedBy {
        AUTHOR,
        MODERATOR;

        public String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static RemovedBy parse(String apiName) {
            return valueOf(apiName.toUpperCase(Locale.ROOT));
        }
    }

    default Instant createdAt() {
        return id().createdAt();
    }
}
