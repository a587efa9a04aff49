package guide.catalogue.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The version of a release, in the order that package registries agree on: numbers by value, a
/// missing number as 0, pre-releases before the release that they lead to (`2.0rc1`, `2.0-beta.2`),
/// post-releases after it. An epoch (`1!2.0`) outweighs the rest. What follows a plus sign names a
/// build of the same release, and is left out.
///
/// Sources: PEP 440, Semantic Versioning 2.0.0.
///
/// @param epoch 0 for the versions that do not name one
/// @param parts the runs of digits and of letters, in lower case
public record ReleaseVersion(String epoch, List<String> parts)
        implements Comparable<ReleaseVersion> {

    private static final Pattern PART = Pattern.compile("\\d++|[a-z]++");
    private static final String NONE = "0";

    private static final int OTHER_WORD = 3;
    private static final int RELEASE = 5;
    private static final int NUMBER = 7;

    public ReleaseVersion {
        parts = List.copyOf(parts);
    }

    /// Returns the version that the text names, after a `v` that tags often have; empty unless it
    /// begins with a digit.
    public static Optional<ReleaseVersion> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int plus = lower.indexOf('+');
        String release = plus < 0 ? lower : lower.substring(0, plus);
        String bare = release.startsWith("v") ? release.substring(1) : release;
        if (bare.isEmpty() || !isDigit(bare)) {
            return Optional.empty();
        }
        int mark = bare.indexOf('!');
        String epoch = mark < 0 ? NONE : bare.substring(0, mark);
        List<String> parts =
                PART.matcher(bare.substring(mark + 1)).results().map(MatchResult::group).toList();
        return Optional.of(new ReleaseVersion(epoch, parts));
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        int order = comparePart(epoch, other.epoch);
        for (int i = 0; order == 0 && i < Math.max(parts.size(), other.parts.size()); i++) {
            order = comparePart(part(i), other.part(i));
        }
        return order;
    }

    private String part(int index) {
        return index < parts.size() ? parts.get(index) : NONE;
    }

    private static int comparePart(String one, String other) {
        int rank = rank(one);
        int order = Integer.compare(rank, rank(other));
        if (order != 0) {
            return order;
        }
        return switch (rank) {
            case NUMBER -> compareNumbers(withoutLeadingZeros(one), withoutLeadingZeros(other));
            case OTHER_WORD -> one.compareTo(other);
            default -> 0;
        };
    }

    private static int compareNumbers(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength == 0 ? one.compareTo(other) : byLength;
    }

    private static String withoutLeadingZeros(String number) {
        int first = 0;
        while (number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    /// Words before the release come first, then the release itself, which is 0, then words after
    /// it, then greater numbers.
    private static int rank(String part) {
        return switch (part) {
            case "dev", "snapshot", "nightly" -> 0;
            case "a", "alpha" -> 1;
            case "b", "beta" -> 2;
            case "c", "rc", "cr" -> 4;
            case "final", "ga", "release" -> RELEASE;
            case "post", "sp" -> 6;
            default -> isDigit(part) ? number(part) : OTHER_WORD;
        };
    }

    private static int number(String part) {
        return part.chars().allMatch(digit -> digit == '0') ? RELEASE : NUMBER;
    }

    private static boolean isDigit(String text) {
        return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
