package guide.comments.authors;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.statements.StatementOfReasons;
import guide.comments.view.CommentWords;
import guide.comments.view.StatementText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// A statement of reasons, as its author's data has it.
///
/// @param ofChange true where a change was decided on
/// @param reason the moderator's, or a sentence where they gave none; absent where there is none
/// @param restorableUntil absent where nothing is to be restored
/// @param text all of it, in the language that was asked for
record StatementView(
        String decision,
        boolean ofChange,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        boolean reported,
        boolean automated,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant restorableUntil,
        String text) {

    static @Nullable StatementView of(Optional<StatementOfReasons> statement, CommentWords words) {
        return statement.map(each -> of(each, new StatementText(each, words))).orElse(null);
    }

    private static StatementView of(StatementOfReasons statement, StatementText text) {
        return new StatementView(
                statement.decision().apiName(),
                statement.onChange(),
                statement.at(),
                text.reason().orElse(null),
                statement.reported(),
                statement.automated(),
                statement.restorableUntil().orElse(null),
                text.whole());
    }
}
