package guide.comments.domain;

import java.util.List;
import java.util.Optional;

/// Waits for a moderator, under keys that readers neither see nor pay for.
///
/// @param proposed what will stand in the thread if a moderator lets it
/// @param change the new text where this changes what is published already; empty for a new one
/// @param reasons why it is held, at least one
/// @param handle by which moderators can name the address that it came from; empty when that is not
///   known
public record Held(
        ThreadKey thread,
        Contribution.Published proposed,
        Optional<String> change,
        List<HoldReason> reasons,
        Optional<String> handle) {

    /// The reason of what readers' reports took back.
    static final String REPORTS = "reports";

    /// The reason of what a moderator took back.
    static final String MODERATOR = "moderator";

    public Held {
        reasons = List.copyOf(reasons);
    }

    /// From an address that is not known.
    public Held(
            ThreadKey thread,
            Contribution.Published proposed,
            Optional<String> change,
            List<HoldReason> reasons) {
        this(thread, proposed, change, reasons, Optional.empty());
    }

    public ContributionId id() {
        return proposed.id();
    }

    /// Whether it was published before.
    boolean isTakenBack() {
        return reasons.stream()
                .map(HoldReason::rule)
                .anyMatch(rule -> rule.equals(REPORTS) || rule.equals(MODERATOR));
    }

    public Decision.Publish publish() {
        return new Decision.Publish(this);
    }

    public Decision.Discard reject() {
        return new Decision.Discard(this, State.REJECTED);
    }

    public Decision.Discard spam() {
        return new Decision.Discard(this, State.SPAM);
    }

    /// The same, once it is held no more: nothing is known of the address any longer.
    Held withoutHandle() {
        return new Held(thread, proposed, change, reasons);
    }

    /// The author's next text while it is held.
    public Held revised(Contribution.Published next, List<HoldReason> why) {
        return new Held(thread, next, change, why, handle);
    }
}
