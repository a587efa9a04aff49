package guide.comments.ports;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;

import java.util.List;
import java.util.Optional;

/// What authors read, change and remove of their own contributions.
public interface AuthorContributions extends ContributionLookup {

    /// What is held under this id: the contribution itself, or a change of it.
    Optional<Held> held(ContributionId id);

    Optional<AuthorCopy> copy(AuthorId author, ContributionId id);

    /// All that one author has written, oldest first, the removed ones too.
    List<AuthorCopy> copies(AuthorId author);

    /// A page of the same.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<AuthorCopy> copies(AuthorId author, String after, int limit);

    /// Puts the next revision in place of `before`, and keeps the text of `earlier`. A held change
    /// of `before` is dropped: this one is later.
    ///
    /// @return false, and nothing written, when it was changed meanwhile
    boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            AuthorCopy earlier,
            String markdown);

    /// Puts the author's next text in place of what is held, and keeps the text of `earlier`.
    ///
    /// @return false, and nothing written, when somebody decided on it meanwhile
    boolean reviseHeld(Held before, Held after, AuthorCopy earlier, String markdown);

    /// Puts a change of what is published before moderators, in place of one that is held already;
    /// readers see what they saw.
    ///
    /// @return false, and nothing written, when what it changes was changed or removed meanwhile
    boolean holdChange(Held change);

    /// Takes back what is held, the author's text and its earlier texts.
    ///
    /// @return false, and nothing written, when somebody decided on it meanwhile
    boolean removeHeld(Held held, AuthorCopy authorCopy);

    /// Removes it, the author's text, its earlier texts and a held change; leaves a tombstone where
    /// there are replies. A wanted library that nobody else asked for goes with its request.
    ///
    /// @return false, and nothing written, when it was changed meanwhile
    boolean remove(Contribution.Published contribution, AuthorCopy authorCopy);

    /// Deletes the texts of what never stood in a thread, or does not any more.
    ///
    /// @return false, and nothing written, when it is in another state than that of `authorCopy` by
    ///   now
    boolean wipe(AuthorCopy authorCopy);
}
