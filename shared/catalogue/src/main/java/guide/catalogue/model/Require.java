package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Checks that the model's constructors share; each error message has the field and the rule.
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

    /// Returns an empty list for a field that a file leaves out.
    static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }
}
