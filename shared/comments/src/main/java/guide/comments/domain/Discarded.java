package guide.comments.domain;

/// What a moderator has taken away, as long as a moderator can bring it back: 90 days, unless its
/// author deletes it before.
///
/// @param held as it waits, or would wait, in the queue
/// @param state `REJECTED`, `SPAM` or `REMOVED`
/// @param before the state that it had: `HELD` or `PUBLISHED`
public record Discarded(Held held, State state, State before) {

    public Discarded {
        held = held.withoutSender();
    }

    public ContributionId id() {
        return held.id();
    }

    /// Back to where it was.
    public Decision.Restore restore() {
        return new Decision.Restore(this, before);
    }

    /// Into the queue, wherever it was.
    public Decision.Restore hold() {
        return new Decision.Restore(this, State.HELD);
    }
}
