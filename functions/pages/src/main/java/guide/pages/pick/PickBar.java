package guide.pages.pick;

import guide.catalogue.picks.PickItem;
import guide.catalogue.picks.PickVerdict;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A framework's place in a pick, as a bar: what is certain, and what might come on top.
///
/// @param certain from 0 to 100, in hundredths of the most that there is; `possible` is the rest
record PickBar(PickItem item, int certain, int possible) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// @param most the score of a framework that meets everything; 0 where there are no wants
    static PickBar of(PickItem item, BigDecimal most) {
        int low = hundredths(item.score().low(), most);
        return new PickBar(item, low, hundredths(item.score().high(), most) - low);
    }

    private static int hundredths(BigDecimal score, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : score.multiply(WHOLE).divide(most, 0, RoundingMode.HALF_UP).intValue();
    }

    boolean isRuledOut() {
        return item.verdict() == PickVerdict.RULED_OUT;
    }

    /// `7 points`, or `7 to 9 points` where something is not known.
    String points() {
        String low = item.score().low().toPlainString();
        String high = item.score().high().toPlainString();
        return (low.equals(high) ? low : low + " to " + high) + " points";
    }
}
