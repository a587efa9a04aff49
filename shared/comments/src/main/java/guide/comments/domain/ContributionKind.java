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

    /// The last digit of a sortable id, and so part of every id.
    public final char digit;

    ContributionKind(char digit) {
        this.digit = digit;
    }

    /// As the API spells it, such as `review-request`.
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContributionKind> parse(String apiName) {
        return Arrays.stream(values()).filter(kind -> kind.apiName().equals(apiName)).findFirst();
    }

    static Optional<ContributionKind> of(char digit) {
        return Arrays.stream(values()).filter(kind -> kind.digit == digit).findFirst();
    }
}
