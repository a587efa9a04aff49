package guide.catalogue.model;

import java.math.BigDecimal;

/// How far the repeated measurements of one figure lie apart, in the unit of its trait.
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

    /// 10 is neither 10.0 nor 1E+1.
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// True for both ends and what lies between them.
    public boolean covers(BigDecimal figure) {
        return least.compareTo(figure) <= 0 && most.compareTo(figure) >= 0;
    }

    /// True when no measurement tells which of the two is more.
    public boolean meets(Spread other) {
        return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
    }
}
