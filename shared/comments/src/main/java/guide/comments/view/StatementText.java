package guide.comments.view;

import guide.comments.domain.State;
import guide.comments.statements.StatementOfReasons;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an author is told of a decision, in one language.
public record StatementText(StatementOfReasons statement, CommentWords words) {

    /// When it was decided, as RFC 3339 has it.
    public String at() {
        return statement.at().toString();
    }

    /// The day on which it was decided, in UTC, such as `2026-12-01`.
    public String day() {
        return day(statement.at());
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// What was decided, and whether it had been reported; sentences.
    public String decided() {
        String decided = words.of(decision());
        return statement.reported() && !statement.automated()
                ? decided + " " + words.of(CommentText.TOLD_REPORTED)
                : decided;
    }

    private CommentText decision() {
        return switch (statement.decision()) {
            case REJECT -> notPublished(CommentText.TOLD_REJECT);
            case SPAM -> notPublished(CommentText.TOLD_SPAM);
            case REMOVE -> CommentText.TOLD_REMOVE;
            case HOLD ->
                    statement.automated()
                            ? CommentText.TOLD_HELD_BY_REPORTS
                            : CommentText.TOLD_HOLD;
            case RESTORE ->
                    statement.outcome() == State.HELD
                            ? CommentText.TOLD_HOLD
                            : CommentText.TOLD_RESTORE;
        };
    }

    private CommentText notPublished(CommentText whole) {
        return statement.onChange() ? CommentText.TOLD_REJECT_CHANGE : whole;
    }

    /// Before the reason.
    public String reasonLabel() {
        return words.of(CommentText.TOLD_REASON);
    }

    /// As the moderator wrote it, or a sentence where they wrote none; empty for what was restored
    /// without one.
    public Optional<String> reason() {
        return statement.reason().isEmpty()
                ? unwritten().map(words::of)
                : Optional.of(statement.reason());
    }

    private Optional<CommentText> unwritten() {
        return switch (statement.decision()) {
            case REJECT, REMOVE -> Optional.of(CommentText.WHY_REMOVED);
            case SPAM -> Optional.of(CommentText.WHY_SPAM);
            case HOLD ->
                    Optional.of(
                            statement.automated()
                                    ? CommentText.WHY_HELD_BY_REPORTS
                                    : CommentText.WHY_HELD);
            case RESTORE -> Optional.empty();
        };
    }

    /// Until when it can be restored, and how to object; empty for what was restored.
    public Optional<String> objection() {
        if (statement.outcome() == State.PUBLISHED && !statement.onChange()) {
            return Optional.empty();
        }
        List<String> sentences = new ArrayList<>();
        statement
                .restorableUntil()
                .map(StatementText::day)
                .map(day -> words.with(CommentText.RESTORABLE, "day", day))
                .ifPresent(sentences::add);
        sentences.add(words.with(CommentText.OBJECT, "id", statement.id().text()));
        return Optional.of(String.join(" ", sentences));
    }

    /// All of it, one after the other.
    public String whole() {
        List<String> all = new ArrayList<>(List.of(decided()));
        reason().map(why -> reasonLabel() + " " + why).ifPresent(all::add);
        objection().ifPresent(all::add);
        return String.join(" ", all);
    }
}
