package guide.catalogue;

import java.util.regex.Pattern;

/// Names a trait: `[a-z0-9]+(-[a-z0-9]+)*`, 1 to 40 characters.
public record TraitId(String value) implements Comparable<TraitId> {

    public static final String RULE =
            "must be lower-case letters and digits in groups joined by single hyphens, at most 40"
                    + " characters";
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public TraitId {
        if (!isTraitId(value)) {
            throw new IllegalArgumentException("a trait id " + RULE);
        }
    }

    public static boolean isTraitId(String text) {
        return text.length() <= 40 && SHAPE.matcher(text).matches();
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
