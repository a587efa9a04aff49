package guide.comments.subscriptions;

/// What became of a wish. Nobody outside learns it: it would say who is subscribed.
public enum SubscriptionOutcome {
    /// It waits, and the address is being asked.
    ASKED,
    /// It waits, and the address was asked within a day, or is asked later.
    WAITS,
    /// It holds at once: the address is its author's own, as they have shown before.
    CONFIRMED,
    /// It held already.
    UNCHANGED,
    /// Nothing was written: there were too many, or the mailbox wants none.
    IGNORED
}
