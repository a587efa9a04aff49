package guide.picks;

import guide.catalogue.Framework;
import guide.catalogue.Slug;

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
record Standing(Outcome weakest, Points points, int certain, String name, Slug slug)
        implements Comparable<Standing> {

    private static final Comparator<Standing> MERIT =
            Comparator.comparing(Standing::fit)
                    .thenComparingInt(each -> -each.points.low())
                    .thenComparingInt(each -> -each.points.high())
                    .thenComparingInt(each -> -each.certain);
    private static final Comparator<Standing> ORDER =
            MERIT.thenComparing(Standing::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Standing::slug);

    static Standing of(Framework framework, List<Reason> reasons) {
        Outcome weakest =
                reasons.stream()
                        .filter(Reason::isVeto)
                        .map(Reason::outcome)
                        .max(Comparator.naturalOrder())
                        .orElse(Outcome.MET);
        Points points = reasons.stream().map(Reason::points).reduce(Points.NONE, Points::plus);
        int certain =
                reasons.stream().filter(Reason::isVeto).mapToInt(each -> each.worth().low()).sum();
        return new Standing(weakest, points, certain, framework.name(), framework.slug());
    }

    Fit fit() {
        return switch (weakest) {
            case MET, PARTIAL -> Fit.FITS;
            case UNKNOWN -> Fit.FITS_IF;
            case MISSED -> Fit.RULED_OUT;
        };
    }

    boolean isRuledOut() {
        return fit() == Fit.RULED_OUT;
    }

    /// Negative when this one is the better, 0 when only their names tell them apart.
    int compareMerit(Standing other) {
        return MERIT.compare(this, other);
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
