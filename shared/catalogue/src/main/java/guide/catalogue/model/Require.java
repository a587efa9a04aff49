package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The checks that the model's constructors share; each failure names the field and the rule.
final class Require {

    private Require() {}

    static String text(@Nullable String value, String field, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            throw new IllegalArgumentException(field + " must have 1 to " + most + " characters");
        }
        return value;
    }

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is required");
        }
        return value;
    }

    /// A list that a file leaves out is empty.
    static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }
}
