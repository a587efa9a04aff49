package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Identifies a framework: `[a-z0-9]+(-[a-z0-9]+)*`, 1 to 40 characters.
///
/// A slug never contains `-vs-` and never ends in `-vs`, so that the key of a comparison can be
/// split in only one way (docs/adr/0004-slugs-and-comparisons.md).
public record Slug(String value) implements Comparable<Slug> {

    public static final int MAX_LENGTH = 40;
    public static final String RULE =
            "must be lower-case letters and digits in groups joined by single hyphens, at most 40"
                    + " characters, without -vs- and not ending in -vs";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("a slug " + RULE);
        }
    }

    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH
                && SHAPE.matcher(text).matches()
                && !text.contains("-vs-")
                && !text.endsWith("-vs");
    }

    /// Written out because lookups in a large catalogue depend on it, and a record's default
    /// implementation uses method handles, which the C1 compiler does not inline.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slug(String its) && its.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
