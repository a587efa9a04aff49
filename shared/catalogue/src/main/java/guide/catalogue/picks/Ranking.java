package guide.catalogue.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;

import java.util.List;

/// The rank of a framework: frameworks that fit come before those that may fit, and ruled-out ones
/// last; then by the low end of the score, the high end, and the name
/// (docs/adr/0019-how-a-pick-is-ranked.md).
///
/// Among equal scores, those whose musts are met with the most certainty come first: fully before
/// partially, fresh before stale, known before unknown.
///
/// @param weakest the worst outcome of the musts and must-nots; met if there are none
/// @param score for the wants
/// @param certain the low end of the score of the musts and must-nots if they were wants of weight
///   1
public record Ranking(NeedOutcome weakest, Score score, int certain, String name, Slug slug)
        implements Comparable<Ranking> {

    private static final int NONE = -1;

    static Ranking of(Framework framework, List<PickReason> reasons) {
        return without(NONE, framework, reasons);
    }

    /// Returns the ranking as if the reader did not have one of the needs.
    ///
    /// @param dropped the place of its reason. A loop, because a pick ranks every framework once
    ///   for each need
    static Ranking without(int dropped, Framework framework, List<PickReason> reasons) {
        NeedOutcome weakest = NeedOutcome.MET;
        int certain = 0;
        int low = 0;
        int high = 0;
        for (int i = 0; i < reasons.size(); i++) {
            PickReason reason = reasons.get(i);
            if (i == dropped) {
                continue;
            }
            if (reason.isVeto()) {
                weakest = reason.outcome().compareTo(weakest) > 0 ? reason.outcome() : weakest;
                certain += reason.worth().low();
            } else {
                Score score = reason.score();
                low += score.low();
                high += score.high();
            }
        }
        return new Ranking(
                weakest, new Score(low, high), certain, framework.name(), framework.slug());
    }

    PickVerdict fit() {
        return switch (weakest) {
            case MET, PARTIAL -> PickVerdict.FITS;
            case UNKNOWN -> PickVerdict.FITS_IF;
            case MISSED -> PickVerdict.RULED_OUT;
        };
    }

    boolean isRuledOut() {
        return fit() == PickVerdict.RULED_OUT;
    }

    /// Compares without the name: negative if this one is better, 0 for a tie.
    int compareMerit(Ranking other) {
        int better = fit().compareTo(other.fit());
        if (better == 0) {
            better = Integer.compare(other.score.low(), score.low());
        }
        if (better == 0) {
            better = Integer.compare(other.score.high(), score.high());
        }
        return better == 0 ? Integer.compare(other.certain, certain) : better;
    }

    @Override
    public int compareTo(Ranking other) {
        int better = compareMerit(other);
        if (better == 0) {
            better = name.compareToIgnoreCase(other.name);
        }
        return better == 0 ? slug.compareTo(other.slug) : better;
    }
}
