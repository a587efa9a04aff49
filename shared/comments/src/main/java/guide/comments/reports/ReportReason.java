package guide.comments.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a reader wants something to be looked at; the list is closed.
public enum ReportReason {
    /// Advertising, or the same thing over and over.
    SPAM,
    /// It attacks or insults people.
    ABUSE,
    /// It breaks a law (Regulation (EU) 2022/2065, article 16); the text says which, and how.
    ILLEGAL,
    /// It tells what somebody wants to keep to themselves.
    PERSONAL_DATA,
    /// It has nothing to do with its page.
    OFF_TOPIC,
    /// What the text says.
    OTHER;

    /// As the API spells it, such as `personal-data`.
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason of this name; empty if there is none.
    public static Optional<ReportReason> parse(String apiName) {
        return Arrays.stream(values())
                .filter(reason -> reason.apiName().equals(apiName))
                .findFirst();
    }

    /// Whether the reason says nothing without a text.
    public boolean needsText() {
        return this == ILLEGAL || this == OTHER;
    }
}
