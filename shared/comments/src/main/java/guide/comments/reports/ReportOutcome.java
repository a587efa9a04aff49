package guide.comments.reports;

import java.util.Locale;

/// What became of a report.
public enum ReportOutcome {
    /// Nobody has decided yet.
    OPEN,
    /// A moderator has looked at it, and it stays.
    KEPT,
    /// It is not there any more: a moderator or its author has taken it away.
    REMOVED;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReportOutcome parse(String apiName) {
        return valueOf(apiName.toUpperCase(Locale.ROOT));
    }
}
