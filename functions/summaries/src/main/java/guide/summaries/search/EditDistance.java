package guide.summaries.search;

/// Tells whether two words differ by at most one typo.
///
/// Letters are UTF-16 code units. The time is linear in the length of the words.
final class EditDistance {

    private EditDistance() {}

    /// Returns true if the words are equal, or one insertion, deletion, substitution or
    /// transposition of neighbours turns one into the other.
    static boolean apart(String one, String other) {
        if (one.length() > other.length()) {
            return apart(other, one);
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
