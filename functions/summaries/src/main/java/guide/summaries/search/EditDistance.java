package guide.summaries.search;

/// Whether two words differ by a typing error of one letter.
///
/// Letters are UTF-16 units. One comparison of the two words, linear in their length.
final class EditDistance {

    private EditDistance() {}

    /// True when one insertion, deletion, substitution or swap of neighbours, or nothing at all,
    /// makes one word of the other.
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
