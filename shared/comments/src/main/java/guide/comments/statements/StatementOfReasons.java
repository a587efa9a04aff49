package guide.comments.statements;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why a contribution was taken down, held or brought back, for its author (Regulation (EU)
/// 2022/2065, article 17). It has neither who decided nor who reported.
///
/// @param author whom it is for
/// @param onChange true where a change was decided on, and the text before stays
/// @param outcome the state since then
/// @param reason as the moderator gave it; empty where they gave none, or no moderator decided
/// @param reported true where reports of readers were open when it was decided
/// @param automated true where the reports alone did it, as many as the settings say
public record StatementOfReasons(
        ContributionId id,
        AuthorId author,
        StatedDecision decision,
        boolean onChange,
        State outcome,
        Instant at,
        String reason,
        boolean reported,
        boolean automated) {

    /// How long a moderator can bring back what was taken away.
    private static final Duration RESTORABLE = Duration.ofDays(90);

    /// Until when a moderator can restore it; empty where there is nothing to restore.
    public Optional<Instant> restorableUntil() {
        return switch (decision) {
            case REJECT, SPAM, REMOVE -> Optional.of(at.plus(RESTORABLE));
            case HOLD, RESTORE -> Optional.empty();
        };
    }
}
