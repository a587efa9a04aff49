package guide.comments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of contributions.
enum Kind {
    COMMENT('0'),
    SUGGESTION('1'),
    EDIT('2'),
    REVIEW_REQUEST('3');

    /// The last digit of a stamp, and so part of every id.
    final char digit;

    Kind(char digit) {
        this.digit = digit;
    }

    /// As the contract spells it, such as `review-request`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static Optional<Kind> of(char digit) {
        return Arrays.stream(values()).filter(kind -> kind.digit == digit).findFirst();
    }
}
