package guide.comments;

import guide.spam.Reason;

import java.util.List;
import java.util.Optional;

/// Waits for a moderator, under keys that readers neither see nor pay for.
///
/// @param proposed what will stand in the thread if a moderator lets it
/// @param change the new text where this changes what is published already; empty for a new one
/// @param reasons why it waits, at least one
record Held(
        ThreadKey thread,
        Contribution.Published proposed,
        Optional<String> change,
        List<Reason> reasons) {

    Held {
        reasons = List.copyOf(reasons);
    }

    ContributionId id() {
        return proposed.id();
    }

    Decision.Publish publish() {
        return new Decision.Publish(this);
    }

    Decision.Discard reject() {
        return new Decision.Discard(this, State.REJECTED);
    }

    Decision.Discard spam() {
        return new Decision.Discard(this, State.SPAM);
    }

    /// The author's next text while it waits.
    Held revised(Contribution.Published next, List<Reason> why) {
        return new Held(thread, next, change, why);
    }
}
