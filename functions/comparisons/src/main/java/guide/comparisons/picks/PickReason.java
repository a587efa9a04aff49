package guide.comparisons.picks;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.StatusTrait;

import java.time.LocalDate;

/// What one fact says for or against a framework.
///
/// @param stale whether the fact was checked too long ago; never true of what is unknown
record PickReason(Need need, Fact fact, NeedOutcome outcome, boolean stale) {

    static PickReason of(Need need, Framework framework, LocalDate today) {
        Fact fact =
                need.trait().equals(StatusTrait.TRAIT)
                        ? StatusFact.of(framework)
                        : framework.fact(need.trait().id());
        return new PickReason(
                need,
                fact,
                NeedMatcher.outcome(need, fact),
                fact.isKnown() && fact.isStale(need.trait(), today));
    }

    /// What it adds to the score; nothing where the need is no want.
    Score points() {
        return worth().times(need.weight());
    }

    /// What it would add as a want of one point.
    Score worth() {
        return Score.of(outcome, stale);
    }

    /// A must or a must-not, which can rule out.
    boolean isVeto() {
        return need.kind() != NeedKind.WANT;
    }

    /// True when a look at the matter could turn it.
    boolean isOpen() {
        return stale || outcome == NeedOutcome.UNKNOWN;
    }

    boolean countsLike(PickReason other) {
        return outcome == other.outcome && worth().equals(other.worth());
    }

    /// The same, had somebody just looked and found this.
    PickReason found(NeedOutcome other) {
        return new PickReason(need, fact, other, false);
    }
}
