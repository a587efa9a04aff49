package guide.picks;

import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.needs.Need;
import guide.needs.NeedKind;
import guide.needs.StatusTrait;

import java.time.LocalDate;

/// What one fact says for or against a framework.
///
/// @param stale whether the fact was checked too long ago; never true of what is unknown
record Reason(Need need, Fact fact, Outcome outcome, boolean stale) {

    static Reason of(Need need, Framework framework, LocalDate today) {
        Fact fact =
                need.trait().equals(StatusTrait.TRAIT)
                        ? StatusFact.of(framework)
                        : framework.fact(need.trait().id());
        return new Reason(
                need,
                fact,
                Judge.outcome(need, fact),
                fact.isKnown() && fact.isStale(need.trait(), today));
    }

    /// What it adds to the score; nothing where the need is no want.
    Points points() {
        return worth().times(need.weight());
    }

    /// What it would add as a want of one point.
    Points worth() {
        return Points.of(outcome, stale);
    }

    /// A must or a must-not, which can rule out.
    boolean isVeto() {
        return need.kind() != NeedKind.WANT;
    }

    /// True when a look at the matter could turn it.
    boolean isOpen() {
        return stale || outcome == Outcome.UNKNOWN;
    }

    boolean countsLike(Reason other) {
        return outcome == other.outcome && worth().equals(other.worth());
    }

    /// The same, had somebody just looked and found this.
    Reason found(Outcome other) {
        return new Reason(need, fact, other, false);
    }
}
