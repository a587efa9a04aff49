package guide.catalogue.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The frameworks of a comparison: 2 to 6 different slugs, joined by `-vs-`.
///
/// @param slugs in the order given
public record ComparisonKey(List<Slug> slugs) {

    public static final int MIN = 2;
    public static final int MAX = 6;
    public static final String RULE = "must be 2 to 6 different slugs joined by -vs-";

    public ComparisonKey {
        slugs = List.copyOf(slugs);
        if (slugs.size() < MIN
                || slugs.size() > MAX
                || slugs.stream().distinct().count() < slugs.size()) {
            throw new IllegalArgumentException("a comparison " + RULE);
        }
    }

    /// Returns the key in `text`; empty if `text` violates the rule.
    public static Optional<ComparisonKey> parse(String text) {
        List<String> parts = Arrays.asList(text.split("-vs-", -1));
        boolean regular =
                parts.size() >= MIN
                        && parts.size() <= MAX
                        && parts.stream().allMatch(Slug::isSlug)
                        && parts.stream().distinct().count() == parts.size();
        return regular
                ? Optional.of(new ComparisonKey(parts.stream().map(Slug::new).toList()))
                : Optional.empty();
    }

    /// Returns the canonical key of this set of frameworks: its slugs in alphabetical order.
    public ComparisonKey canonical() {
        return new ComparisonKey(slugs.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return slugs.stream().map(Slug::value).collect(Collectors.joining("-vs-"));
    }
}
