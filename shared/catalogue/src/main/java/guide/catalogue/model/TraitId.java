package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Identifies a trait: `[a-z0-9]+(-[a-z0-9]+)*`, 1 to 40 characters.
public record TraitId(String value) implements Comparable<TraitId> {

    public static final String RULE =
            "must be lower-case letters and digits in groups joined by single hyphens, at most 40"
                    + " characters";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    public TraitId {
        if (!isTraitId(value)) {
            throw new IllegalArgumentException("a trait id " + RULE);
        }
    }

    public static boolean isTraitId(String text) {
        return text.length() <= 40 && SHAPE.matcher(text).matches();
    }

    /// Written out because lookups in a large catalogue depend on it, and a record's default
    /// implementation uses method handles, which the C1 compiler does not inline.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TraitId(String its) && its.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(TraitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
