package guide.pages.plots;

import guide.catalogue.model.Value;

import org.jspecify.annotations.Nullable;

/// An axis from zero to the greatest of some numbers, for bars in a line of text.
///
/// @param most the greatest; where it is zero, nothing has a length
public record FigureAxis(double most) {

    /// The number that a value is; 0 for what is not known, or is no number.
    public static double number(@Nullable Value value) {
        return value instanceof Value.Amount amount ? amount.amount().doubleValue() : 0;
    }

    /// How long a number is on it, from 0 to 100, to a tenth, which is less than a screen shows.
    public double length(double number) {
        return most <= 0 ? 0 : Math.round(1000 * Math.max(0, number) / most) / 10.0;
    }
}
