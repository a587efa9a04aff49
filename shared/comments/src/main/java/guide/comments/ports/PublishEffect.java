package guide.comments.ports;

import guide.comments.domain.JsonText;
import guide.comments.domain.State;
import guide.comments.domain.WantedLibrary;

/// What publishing a held contribution changes besides its thread, in the same transaction.
public sealed interface PublishEffect {

    /// Only the thread.
    record None() implements PublishEffect {}

    /// The edit changes an entry of the catalogue, in the author's name.
    ///
    /// @param revision of the catalogue that was read; another one by now stops the decision
    /// @param entry its key
    /// @param position its place among the entries of its kind
    record EntryEdited(long revision, String entry, long position, JsonText before, JsonText after)
            implements PublishEffect {}

    /// The first request for a library puts it on the list.
    record FirstRequest(WantedLibrary library) implements PublishEffect {}

    /// Every other request for it becomes a vote, and does not stand in its thread.
    record MergedRequest(WantedLibrary library) implements PublishEffect {}

    /// The state that the contribution gets.
    default State state() {
        return this instanceof MergedRequest ? State.MERGED : State.PUBLISHED;
    }
}
