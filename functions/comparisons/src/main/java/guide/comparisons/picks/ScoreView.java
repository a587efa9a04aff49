package guide.comparisons.picks;

import java.math.BigDecimal;

/// Points for what is wanted, exact to a quarter.
///
/// @param low what is certain
/// @param high what is possible
record ScoreView(BigDecimal low, BigDecimal high) {

    static ScoreView of(Score score) {
        return new ScoreView(points(score.low()), points(score.high()));
    }

    static BigDecimal points(int quarters) {
        BigDecimal exact = BigDecimal.valueOf(quarters * 25L, 2).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
