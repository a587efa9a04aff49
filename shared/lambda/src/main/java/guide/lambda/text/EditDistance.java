package guide.lambda.text;

import java.util.stream.IntStream;

/// How far two words are apart, in letters that somebody may have typed wrongly. Letters are UTF-16
/// units.
public final class EditDistance {

    private EditDistance() {}

    /// The fewest insertions, deletions and substitutions that make one word of the other
    /// (Levenshtein). Takes time in proportion to the product of the two lengths.
    public static int between(String from, String to) {
        int[] above = IntStream.rangeClosed(0, to.length()).toArray();
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int i = 1; i < here.length; i++) {
                int replaced = from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1;
                here[i] = Math.min(above[i - 1] + replaced, 1 + Math.min(above[i], here[i - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }

    /// Whether one typing error at most makes one word of the other: an insertion, a deletion, a
    /// substitution, or a swap of neighbours, which [#between] counts as two. Linear in the length.
    public static boolean isAtMostOne(String one, String other) {
        if (one.length() > other.length()) {
            return isAtMostOne(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == one.length()) {
            return true;
        }
        return one.length() < other.length()
                ? sameFrom(one, same, other, same + 1)
                : sameFrom(one, same + 1, other, same + 1) || swapped(one, other, same);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && sameFrom(one, at + 2, other, at + 2);
    }

    private static boolean sameFrom(String one, int from, String other, int otherFrom) {
        return one.regionMatches(from, other, otherFrom, one.length() - from)
                && one.length() - from == other.length() - otherFrom;
    }
}
