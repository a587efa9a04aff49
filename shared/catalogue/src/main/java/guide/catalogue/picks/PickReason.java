package guide.catalogue.picks;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.StatusTrait;

import java.time.LocalDate;

/// A fact that counts for or against a framework.
///
/// @param stale whether the fact was checked too long ago; never true for an unknown fact
/// @param extended whether it counts as partial support because of its usual package
public record PickReason(
        Need need, Fact fact, NeedOutcome outcome, boolean stale, boolean extended) {

    static PickReason of(Need need, Framework framework, boolean extensions, LocalDate today) {
        Fact fact =
                need.trait().equals(StatusTrait.TRAIT)
                        ? StatusFact.of(framework)
                        : framework.fact(need.trait().id());
        return new PickReason(
                need,
                fact,
                NeedMatcher.outcome(need, fact, extensions),
                fact.isKnown() && fact.isStale(need.trait(), today),
                NeedMatcher.isExtended(fact, extensions));
    }

    /// Returns what it adds to the score; nothing unless the need is a want.
    Score score() {
        return worth().times(need.weight());
    }

    /// Returns what it would add as a want of weight 1.
    Score worth() {
        return Score.of(outcome, stale);
    }

    /// Returns true for a must or must-not, which can rule out.
    boolean isVeto() {
        return need.kind() != NeedKind.WANT;
    }

    /// Returns true if a new check of the fact could change the outcome.
    boolean isOpen() {
        return stale || outcome == NeedOutcome.UNKNOWN;
    }

    boolean countsLike(PickReason other) {
        return outcome == other.outcome && worth().equals(other.worth());
    }

    /// Returns the reason after a new check with this outcome.
    PickReason checked(NeedOutcome other) {
        return new PickReason(need, fact, other, false, false);
    }
}
