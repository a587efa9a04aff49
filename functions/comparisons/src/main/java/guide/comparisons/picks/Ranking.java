package guide.comparisons.picks;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;

import java.util.Comparator;
import java.util.List;

/// Where a framework stands among others: those that fit before those that may fit, and what is
/// ruled out last; then by the low end of the score, the high end, and the name
/// (docs/adr/0019-how-a-pick-is-ranked.md).
///
/// Between equal scores those come first whose musts are met the most certainly: wholly before in
/// part, fresh before stale, known before unknown.
///
/// @param weakest outcome of the musts and must-nots; met where there are none
/// @param points for the wants
/// @param certain the low end of what the musts and must-nots would count as wants of one point
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
        Score score = reasons.stream().map(PickReason::points).reduce(Score.NONE, Score::plus);
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

    /// Negative when this one is the better, 0 when only their names tell them apart.
    int compareMerit(Ranking other) {
        return MERIT.compare(this, other);
    }

    @Override
    public int compareTo(Ranking other) {
        return ORDER.compare(this, other);
    }
}
