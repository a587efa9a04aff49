package guide.comments.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps threads, their contributions, and the authors' own copies.
public interface ContributionStore {

    /// What became of a post.
    sealed interface PostResult {
        /// It is there: put by this call, or found as an earlier one left it.
        ///
        /// @param state as it is now, which may be a later one than the first call's
        record Stored(Contribution.Published contribution, State state) implements PostResult {}

        /// The key came with another body, or from another author, before; nothing was written.
        record KeyConflict() implements PostResult {}

        /// The thread takes no more; nothing was written.
        record Closed() implements PostResult {}
    }

    /// What a page is of: a thread's roots, or the replies below one root.
    ///
    /// @param after the sort position after which the page begins; empty for the first one
    /// @param limit how many entries a page has at the most
    record PageRequest(
            ThreadKey thread,
            Optional<ContributionId> root,
            boolean newestFirst,
            String after,
            int limit) {}

    /// A root with the first of its replies, oldest first; or a reply, whose own `replies` are
    /// empty.
    ///
    /// @param moreReplies where the replies go on; empty when all are here
    record ThreadEntry(Contribution contribution, List<Contribution> replies, String moreReplies) {}

    /// One page; it may have fewer entries than were asked for, though never none while there are
    /// more.
    ///
    /// @param next where the list goes on; empty on the last page
    record ThreadPage(ThreadState thread, List<ThreadEntry> entries, String next) {}

    /// A thread that nobody has written in has count 0, version 0 and is open.
    ///
    /// @param count of what is published, without tombstones
    /// @param version grows with every change that a reader can see
    record ThreadState(long count, long version, boolean open) {
        public static final ThreadState EMPTY = new ThreadState(0, 0, true);
    }

    /// Puts the contribution and counts it in its thread, both or neither; twice is the same as
    /// once, also where the two differ in their chance parts.
    ///
    /// @param authorCopy in the state `PUBLISHED`
    PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy);

    /// Puts it where moderators find it, and nothing into the thread; twice is the same as once.
    ///
    /// @param authorCopy in the state `HELD`
    PostResult hold(Held held, AuthorCopy authorCopy);

    Optional<Contribution> find(ContributionId id);

    /// What waits under this id: the contribution itself, or a change of it.
    Optional<Held> held(ContributionId id);

    /// Empty for what does not exist, and for a tombstone.
    default Optional<Contribution.Published> published(ContributionId id) {
        return find(id).filter(Contribution.Published.class::isInstance)
                .map(Contribution.Published.class::cast);
    }

    Optional<AuthorCopy> manuscript(AuthorId author, ContributionId id);

    /// All that one author has written, oldest first, the removed ones too.
    List<AuthorCopy> manuscripts(AuthorId author);

    /// Puts the next revision in place of `before`, and keeps the text of `earlier`. A change of
    /// `before` that waits is dropped: this one is later.
    ///
    /// @return false, and nothing written, when it was changed meanwhile
    boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            AuthorCopy earlier,
            String markdown);

    /// Puts the author's next text in place of what waits, and keeps the text of `earlier`.
    ///
    /// @return false, and nothing written, when somebody decided on it meanwhile
    boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown);

    /// Puts a change of what is published before moderators, in place of one that waits already;
    /// readers see what they saw.
    ///
    /// @return false, and nothing written, when what it changes was changed or removed meanwhile
    boolean holdChange(Held change);

    /// Takes back what waits, the author's text and its earlier texts.
    ///
    /// @return false, and nothing written, when somebody decided on it meanwhile
    boolean removeHeld(Held held, AuthorCopy authorCopy);

    /// How many of this author's contributions moderators have let through.
    long approvals(AuthorId author);

    /// Removes it, the author's text, its earlier texts and a change that waits; leaves a tombstone
    /// where there are replies. A wanted library that nobody else asked for goes with its request.
    ///
    /// @return false, and nothing written, when it was changed meanwhile
    boolean remove(Contribution.Published contribution, AuthorCopy authorCopy);

    /// Makes `value` (1, 0 or -1) what this voter says; the same value again changes nothing.
    ///
    /// @return the votes as they are now; empty when the contribution is not published any more
    Optional<Votes> vote(Contribution.Published contribution, AuthorId voter, int value);

    /// What this voter says: 1, -1, or 0 for nothing.
    int voteOf(ContributionId id, AuthorId voter);

    /// Takes the texts away of what never stood in a thread, or does not any more.
    void wipe(AuthorCopy authorCopy);

    ThreadPage page(PageRequest page);

    ThreadState state(ThreadKey thread);

    /// The states of up to 100 threads, in their order.
    Map<ThreadKey, ThreadState> states(List<ThreadKey> threads);
}
