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
    /// @param editedByModerator whether the text that stands there is a moderator's, in place of
    ///   its author's
    record Published(
            ContributionId id,
            Optional<ContributionId> parent,
            AuthorId authorId,
            Author author,
            Content content,
            String html,
            int revision,
            Optional<Instant> editedAt,
            boolean editedByModerator,
            Votes votes)
            implements Contribution {

        /// In its author's own words.
        public Published(
                ContributionId id,
                Optional<ContributionId> parent,
                AuthorId authorId,
                Author author,
                Content content,
                String html,
                int revision,
                Optional<Instant> editedAt,
                Votes votes) {
            this(id, parent, authorId, author, content, html, revision, editedAt, false, votes);
        }

        /// Until when the edit token works.
        public Instant editableUntil() {
            return createdAt().plus(EDIT_WINDOW);
        }

        /// When its author's text was sent; nobody waits for a moderator's.
        Instant sentAt() {
            return editedAt.filter(_ -> !editedByModerator).orElse(createdAt());
        }

        /// With another text of its author's.
        public Published revised(String newHtml, Instant now) {
            return revised(newHtml, now, false);
        }

        /// With another text.
        ///
        /// @param byModerator whether it is not its author's
        public Published revised(String newHtml, Instant now, boolean byModerator) {
            return new Published(
                    id,
                    parent,
                    authorId,
                    author,
                    content,
                    newHtml,
                    revision + 1,
                    Optional.of(now),
                    byModerator,
                    votes);
        }

        public Published voted(Votes newVotes) {
            return new Published(
                    id,
                    parent,
                    authorId,
                    author,
                    content,
                    html,
                    revision,
                    editedAt,
                    editedByModerator,
                    newVotes);
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

        /// Puts a moderator's text in its place, or the author's back.
        public Decision.Revise revise(
                ThreadKey thread, Published after, AuthorCopy earlier, AuthorCopy later) {
            Held was = held(thread, Held.MODERATOR, "Was edited.");
            return new Decision.Revise(was, State.PUBLISHED, after, earlier, later);
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
