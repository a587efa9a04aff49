package guide.comments.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of contributions.
public enum ContributionKind {
    COMMENT('0'),
    SUGGESTION('1'),
    EDIT('2'),
    REVIEW_REQUEST('3');

    /// The last digit of a stamp, and so part of every id.
    public final char digit;

    ContributionKind(char digit) {
        this.digit = digit;
    }

    /// As the contract spells it, such as `review-request`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContributionKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static Optional<ContributionKind> of(char digit) {
        return Arrays.stream(values()).filter(kind -> kind.digit == digit).findFirst();
    }
}
