package guide.pages.pick;

import guide.catalogue.html.FactCell;
import guide.catalogue.needs.Need;
import guide.catalogue.needs.NeedKind;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.NeedOutcome;
import guide.catalogue.picks.NeedWording;
import guide.catalogue.picks.PickItem;
import guide.catalogue.picks.PickVerdict;
import guide.catalogue.picks.PickView;
import guide.catalogue.picks.ReasonView;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A framework's place in a pick, as a bar: what is certain, and what might come on top.
///
/// @param certain from 0 to 100, in hundredths of the most that there is; `possible` is the rest
/// @param reasons in the needs' order
record PickBar(PickItem item, int certain, int possible, List<PickedReason> reasons) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// In the pick's order.
    static List<PickBar> all(PickView pick, Needs needs) {
        return pick.items().stream().map(item -> of(item, pick.most(), needs)).toList();
    }

    /// @param most the score of a framework that meets everything; 0 where there are no wants
    private static PickBar of(PickItem item, BigDecimal most, Needs needs) {
        int low = hundredths(item.score().low(), most);
        return new PickBar(
                item, low, hundredths(item.score().high(), most) - low, reasons(item, needs));
    }

    private static int hundredths(BigDecimal score, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : score.multiply(WHOLE).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }

    /// Each trait's evidence is there once: what opens it is named by framework and trait.
    private static List<PickedReason> reasons(PickItem item, Needs needs) {
        Set<String> seen = new HashSet<>();
        List<PickedReason> all = new ArrayList<>();
        for (int i = 0; i < item.reasons().size(); i++) {
            ReasonView reason = item.reasons().get(i);
            Need need = needs.all().get(i);
            boolean first = seen.add(need.trait().id().value());
            FactCell cell = first ? new FactCell(reason.fact(), need.trait()) : null;
            all.add(new PickedReason(need, reason, cell));
        }
        return all;
    }

    boolean isRuledOut() {
        return item.verdict() == PickVerdict.RULED_OUT;
    }

    /// How far it fits, in a word.
    String verdict() {
        return switch (item.verdict()) {
            case RULED_OUT -> "ruled out";
            case FITS_IF -> "fits if what is not known does";
            case FITS ->
                    has(each -> each.isVeto() && each.is(NeedOutcome.PARTIAL))
                            ? "fits in part"
                            : "fits";
        };
    }

    /// `7 of 16`, or `7 to 9 of 16` where something is not known.
    ///
    /// @param most the score of a framework that meets everything
    String points(BigDecimal most) {
        String low = item.score().low().toPlainString();
        String high = item.score().high().toPlainString();
        return (low.equals(high) ? low : low + " to " + high) + " of " + most.toPlainString();
    }

    /// For people: `misses ORM; has Status: retired`.
    String against() {
        return Stream.of(against("misses ", NeedKind.MUST), against("has ", NeedKind.MUST_NOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String against(String verb, NeedKind kind) {
        String names = names(each -> each.need().kind() == kind && each.is(NeedOutcome.MISSED));
        return names.isEmpty() ? "" : verb + names;
    }

    /// What it has in part; empty for nothing.
    String partly() {
        return names(each -> each.is(NeedOutcome.PARTIAL));
    }

    /// What nobody has checked; empty for nothing.
    String unknown() {
        return names(each -> each.is(NeedOutcome.UNKNOWN));
    }

    /// What was checked so long ago that it counts as partly unknown; empty for nothing.
    String old() {
        return names(each -> each.reason().fact().stale());
    }

    private String names(Predicate<PickedReason> which) {
        return reasons.stream()
                .filter(which)
                .map(each -> NeedWording.of(each.need()))
                .collect(Collectors.joining(", "));
    }

    private boolean has(Predicate<PickedReason> which) {
        return reasons.stream().anyMatch(which);
    }
}
