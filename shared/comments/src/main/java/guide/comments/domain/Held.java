package guide.comments.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Waits for a moderator, under keys that readers neither see nor pay for.
///
/// @param proposed what will stand in the thread if a moderator lets it
/// @param change the new text where this changes what is published already; empty for a new one
/// @param reasons why it is held, at least one
/// @param sender by what moderators can name where it came from; empty when that is not known
public record Held(
        ThreadKey thread,
        Contribution.Published proposed,
        Optional<String> change,
        List<HoldReason> reasons,
        Optional<Sender> sender) {

    /// Where something came from, in handles that are the same every day.
    ///
    /// @param network empty for what was sent before December 2026
    public record Sender(String address, Optional<String> network) {}

    /// The reason of what readers' reports took back.
    static final String REPORTS = "reports";

    /// The reason of what meets a block.
    public static final String BLOCKED = "blocked";

    /// The reason of what meets one that its sender shall not notice; no rule has this name.
    public static final String SILENT = "blocked-silently";

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

    /// Whether no moderator is asked, and its author does not learn that: it is answered as held,
    /// and lies with what was discarded.
    public boolean isSilent() {
        return reasons.stream().map(HoldReason::rule).anyMatch(SILENT::equals);
    }

    /// The same once a moderator wants to see it after all.
    public Held heard() {
        List<HoldReason> open =
                reasons.stream()
                        .map(
                                each ->
                                        each.rule().equals(SILENT)
                                                ? new HoldReason(BLOCKED, each.detail())
                                                : each)
                        .toList();
        return new Held(thread, proposed, change, open, sender);
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
    Held withoutSender() {
        return new Held(thread, proposed, change, reasons);
    }

    /// Puts a moderator's text in its place, or the author's back; it waits on.
    public Decision.Revise revise(
            Contribution.Published after, AuthorCopy earlier, AuthorCopy later) {
        return new Decision.Revise(this, State.HELD, after, earlier, later);
    }

    /// The next text while it is held.
    public Held revised(Contribution.Published next, List<HoldReason> why) {
        Held after = new Held(thread, next, change, why, sender);
        if (after.isSilent() == isSilent()) {
            return after;
        }
        // It stays where it lies: whether it is silent was decided when it came.
        return isSilent()
                ? new Held(
                        thread,
                        next,
                        change,
                        Stream.concat(reasons.stream(), why.stream()).toList(),
                        sender)
                : after.heard();
    }
}
