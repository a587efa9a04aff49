package guide.comments;

import java.util.Locale;

/// What became of a contribution.
///
/// `HELD` goes to `PUBLISHED`, `REJECTED` or `SPAM`, and `PUBLISHED` to `REMOVED`; [Decision] has
/// no other steps. `MERGED` is a review request for a library that somebody asked for before: it
/// became a vote.
enum State {
    HELD,
    PUBLISHED,
    REJECTED,
    SPAM,
    REMOVED,
    MERGED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
