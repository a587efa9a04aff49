package guide.watch.versions;

import java.math.BigInteger;
import java.util.Comparator;

/// A part of a version.
///
/// @param rank decides before all else
/// @param number decides among parts of the same rank
/// @param text decides among those of the same number, in the order of its ASCII characters
record VersionPart(int rank, BigInteger number, String text) implements Comparable<VersionPart> {

    private static final int WORD = 1;
    private static final int NUMBER = 2;

    /// What a version has where its parts are over.
    static final VersionPart ZERO = number("0");

    private static final Comparator<VersionPart> ORDER =
            Comparator.comparingInt(VersionPart::rank)
                    .thenComparing(VersionPart::number)
                    .thenComparing(VersionPart::text);

    /// Less than every word and every number.
    static VersionPart end() {
        return ranked(0);
    }

    /// Less than every number.
    static VersionPart word(String text) {
        return new VersionPart(WORD, BigInteger.ZERO, text);
    }

    /// @param digits at least one
    static VersionPart number(String digits) {
        return new VersionPart(NUMBER, new BigInteger(digits), "");
    }

    static VersionPart ranked(int rank) {
        return new VersionPart(rank, BigInteger.ZERO, "");
    }

    static VersionPart ranked(int rank, String digits) {
        return new VersionPart(rank, new BigInteger(digits), "");
    }

    @Override
    public int compareTo(VersionPart other) {
        return ORDER.compare(this, other);
    }
}
