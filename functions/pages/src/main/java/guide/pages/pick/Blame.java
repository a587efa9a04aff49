package guide.pages.pick;

import guide.catalogue.needs.Need;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.PickView;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which needs are to blame that no framework fits.
///
/// @param needs those that rule out at least one, the one that rules out most first
/// @param nearest a sentence about whoever misses fewest
record Blame(List<BlamedNeed> needs, String nearest) {

    /// @param ruledOut how many frameworks it rules out
    /// @param then what comes first without it alone; empty if still nothing fits
    record BlamedNeed(NeedChip chip, long ruledOut, String then) {}

    static Blame of(Needs needs, List<PickBar> bars, PickView pick) {
        return new Blame(
                IntStream.range(0, needs.all().size())
                        .mapToObj(place -> blamed(needs, place, bars, pick))
                        .filter(each -> each.ruledOut() > 0)
                        .sorted(Comparator.comparingLong(BlamedNeed::ruledOut).reversed())
                        .toList(),
                nearest(bars));
    }

    private static BlamedNeed blamed(Needs needs, int place, List<PickBar> bars, PickView pick) {
        Need need = needs.all().get(place);
        String then =
                pick.wouldChange().needs().stream()
                        .filter(each -> each.need().kind() == need.kind())
                        .filter(each -> each.need().text().equals(need.text()))
                        .map(each -> each.why())
                        .collect(Collectors.joining(" "));
        long ruledOut =
                bars.stream()
                        .map(bar -> bar.reasons().get(place))
                        .filter(PickedReason::rulesOut)
                        .count();
        return new BlamedNeed(new NeedChip(need, place), ruledOut, then);
    }

    private static String nearest(List<PickBar> bars) {
        return bars.stream()
                .min(Comparator.comparingLong(Blame::missed))
                .map(
                        bar ->
                                bar.item().framework().name()
                                        + " comes nearest: it "
                                        + bar.against()
                                        + ".")
                .orElse("");
    }

    private static long missed(PickBar bar) {
        return bar.reasons().stream().filter(PickedReason::rulesOut).count();
    }
}
