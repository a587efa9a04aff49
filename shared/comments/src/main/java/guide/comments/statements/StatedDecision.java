package guide.comments.statements;

import java.util.Arrays;
import java.util.Locale;

/// What can become of a contribution, as its author is told of it.
public enum StatedDecision {
    /// What was held, or a change of what is published, is not published.
    REJECT,
    /// The same, or what was published is not any more: it was taken for spam.
    SPAM,
    /// What was published is not any more.
    REMOVE,
    /// What was published waits for a moderator.
    HOLD,
    /// What had been taken away is back where it was.
    RESTORE;

    /// Whether a moderator's decision of this name is one of these.
    public static boolean isOne(String apiName) {
        return Arrays.stream(values()).anyMatch(each -> each.apiName().equals(apiName));
    }

    /// As the API spells it.
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
