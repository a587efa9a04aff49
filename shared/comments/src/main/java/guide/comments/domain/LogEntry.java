package guide.comments.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An entry of the moderators' log, which only grows.
///
/// @param by the subject of the moderator's token; [#BY_REPORTS] where no moderator decided
/// @param what `publish`, `reject`, `spam`, `remove`, `hold`, `restore`, `keep`, `edit`, `pin`,
///   `unpin`, `close-thread`, `open-thread`, `set-rules`, `set-sites`, `set-webhooks`,
///   `set-request`, `set-block`, `remove-block`, `open-queue-feed` or `close-queue-feed`
/// @param subject the id of a contribution, a thread's key, a library's name, a block's id, or a
///   site's
/// @param why the reason that was given; may be empty. One about a contribution is kept for 90
///   days, and no longer than its author wants
/// @param outcome the state that the subject has since then
/// @param revision the one of a contribution that was decided on; absent for every other subject,
///   and on entries from before December 2026
public record LogEntry(
        Instant at,
        String by,
        String what,
        @Nullable String subject,
        String why,
        @Nullable String outcome,
        @Nullable Integer revision) {

    /// `by` where reports of readers alone took something back into the queue.
    public static final String BY_REPORTS = "reports";

    /// Of anything but a contribution.
    public LogEntry(
            Instant at,
            String by,
            String what,
            @Nullable String subject,
            String why,
            @Nullable String outcome) {
        this(at, by, what, subject, why, outcome, null);
    }

    /// The same with another reason.
    public LogEntry because(String other) {
        return new LogEntry(at, by, what, subject, other, outcome, revision);
    }
}
