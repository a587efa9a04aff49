package guide.catalogue.picks;

import java.math.BigDecimal;

/// A score in points, exact to a quarter.
///
/// @param low the certain value
/// @param high the possible value
public record ScoreView(BigDecimal low, BigDecimal high) {

    public static ScoreView of(Score score) {
        return new ScoreView(points(score.low()), points(score.high()));
    }

    public static BigDecimal points(int quarters) {
        BigDecimal exact = BigDecimal.valueOf(quarters * 25L, 2).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
