package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;

import java.util.Comparator;
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
record Ranking(NeedOutcome weakest, Score score, int certain, String name, Slug slug)
        implements Comparable<Ranking> {

    private static final Comparator<Ranking> MERIT =
            Comparator.comparing(Ranking::fit)
                    .thenComparingInt(each -> -each.score.low())
                    .thenComparingInt(each -> -each.score.high())
                    .thenComparingInt(each -> -each.certain);
    private static final Comparator<Ranking> ORDER =
            MERIT.thenComparing(Ranking::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Ranking::slug);

    static Ranking of(Framework framework, List<PickReason> reasons) {
        NeedOutcome weakest =
                reasons.stream()
                        .filter(PickReason::isVeto)
                        .map(PickReason::outcome)
                        .max(Comparator.naturalOrder())
                        .orElse(NeedOutcome.MET);
        Score score = reasons.stream().map(PickReason::score).reduce(Score.NONE, Score::plus);
        int certain =
                reasons.stream()
                        .filter(PickReason::isVeto)
                        .mapToInt(each -> each.worth().low())
                        .sum();
        return new Ranking(weakest, score, certain, framework.name(), framework.slug());
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
        return MERIT.compare(this, other);
    }

    @Override
    public int compareTo(Ranking other) {
        return ORDER.compare(this, other);
    }
}
