package guide.catalogue.model;

import java.math.BigDecimal;

/// The range of repeated measurements, in the unit of the trait.
///
/// @param least at most `most`
public record Spread(BigDecimal least, BigDecimal most) {

    public Spread {
        least = plain(Require.present(least, "spread.least"));
        most = plain(Require.present(most, "spread.most"));
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("spread.least must be at most spread.most");
        }
    }

    /// Normalizes 10.0 and 1E+1 to 10.
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = Require.number(figure, "spread").stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Returns true if `figure` lies in this range, both ends included.
    public boolean covers(BigDecimal figure) {
        return least.compareTo(figure) <= 0 && most.compareTo(figure) >= 0;
    }

    /// Returns true if the two ranges overlap.
    public boolean overlaps(Spread other) {
        return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
    }
}
