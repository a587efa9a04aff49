package guide.comments.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One number that is kept for each day: how many of which.
///
/// @param of one of its group, such as `comment` or `publish`; never empty
public record DayCounter(CounterGroup group, String of) {

    /// What is counted together.
    public enum CounterGroup {
        /// Contributions that were sent, by kind; each once, whatever became of it.
        SENT,
        /// What was held when it came, `new` or a `change` of something published; and what was
        /// taken back because of `reports`.
        HELD,
        /// Why, by the name of a rule or layer; one contribution may be held for several reasons.
        REASON,
        /// Readers' reports, by their reason.
        REPORT,
        /// Moderators' decisions, such as `publish`.
        DECISION,
        /// How long what was held waited for a decision, by [WaitTime].
        WAIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As it is stored, such as `sent-comment`.
    public String text() {
        return group.word() + "-" + of;
    }

    /// The counter of this name; empty for any other text.
    public static Optional<DayCounter> parse(String text) {
        String[] parts = text.split("-", 2);
        return Arrays.stream(CounterGroup.values())
                .filter(group -> parts.length == 2 && group.word().equals(parts[0]))
                .findFirst()
                .map(group -> new DayCounter(group, parts[1]));
    }
}
