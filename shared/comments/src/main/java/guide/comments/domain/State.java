package guide.comments.domain;

import java.util.Locale;

/// What became of a contribution.
///
/// `HELD` goes to `PUBLISHED`, `REJECTED` or `SPAM`, `PUBLISHED` to `REMOVED`, `SPAM` or back to
/// `HELD`, and what a moderator took away comes back for 90 days; [Decision] has no other steps.
/// `MERGED` is a review request for a library that somebody asked for before: it became a vote.
public enum State {
    HELD,
    PUBLISHED,
    REJECTED,
    SPAM,
    REMOVED,
    MERGED;

    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State parse(String apiName) {
        return valueOf(apiName.toUpperCase(Locale.ROOT));
    }
}
