package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.ThreadKey;

/// Takes new contributions.
public interface Posts extends ContributionLookup {

    /// Puts the contribution and counts it in its thread, both or neither; twice is the same as
    /// once, also where the two differ in their random parts.
    ///
    /// @param authorCopy in the state `PUBLISHED`
    PostResult publish(
            ThreadKey thread, Contribution.Published contribution, AuthorCopy authorCopy);

    /// Puts it where moderators find it, and nothing into the thread; twice is the same as once.
    ///
    /// @param authorCopy in the state `HELD`
    PostResult hold(Held held, AuthorCopy authorCopy);

    /// How many of this author's contributions moderators have approved.
    long approvals(AuthorId author);
}
