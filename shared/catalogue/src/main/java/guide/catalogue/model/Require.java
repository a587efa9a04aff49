package guide.catalogue.model;

import guide.lambda.text.WebAddress;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Checks that the model's constructors share; each error message has the field and the rule.
final class Require {

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    /// Far more than any catalogue has of anything inside one entry.
    private static final int MOST_ITEMS = 2_000;

    private Require() {}

    static String text(@Nullable String value, String field, int most) {
        if (value == null || !isText(value, most)) {
            throw new IllegalArgumentException(field + " must have 1 to " + most + " characters");
        }
        return value;
    }

    /// The same of a fact's field. Its name is put together only for the message: a large catalogue
    /// has a hundred thousand facts.
    static void text(String value, TraitId trait, String field, int most) {
        if (!isText(value, most)) {
            text(value, trait + field, most);
        }
    }

    private static boolean isText(String value, int most) {
        return !value.isBlank() && value.length() <= most;
    }

    /// A day that people can have looked at something, or will: far days break calculations, and
    /// show a slip of the pen.
    static LocalDate day(LocalDate day, String field) {
        if (!isDay(day)) {
            throw new IllegalArgumentException(
                    field + " must be a date from " + FIRST_DAY + " to " + LAST_DAY);
        }
        return day;
    }

    /// The same of a fact's field.
    static void day(LocalDate day, TraitId trait, String field) {
        if (!isDay(day)) {
            day(day, trait + field);
        }
    }

    private static boolean isDay(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /// A number that JSON readers everywhere can hold: its digits, not its exponent, make it long.
    static BigDecimal number(BigDecimal number, String field) {
        boolean isLong =
                number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
        if (isLong || number.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(
                    field + " must be at most 10^15 and have at most " + MOST_DIGITS + " digits");
        }
        return number;
    }

    /// An address that a browser fetches; anything else could be a script.
    static String webAddress(@Nullable String url, String field) {
        String text = text(url, field, 300);
        boolean isWeb = text.startsWith("https://") || text.startsWith("http://");
        if (!isWeb || WebAddress.parse(text).isEmpty()) {
            throw new IllegalArgumentException(field + " must be an http or https address");
        }
        return text;
    }

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
        return value;
    }

    /// Returns an empty list for a field that a file leaves out.
    static <T> List<T> list(@Nullable List<T> value) {
        if (value != null && value.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a list must have at most " + MOST_ITEMS + " items");
        }
        return value == null ? List.of() : List.copyOf(value);
    }
}
