package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the author of a new contribution is answered.
///
/// @param authorSecret absent when the author has one already
record Receipt(
        String id,
        String kind,
        String state,
        String thread,
        @Nullable String parent,
        String editToken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String authorSecret,
        Instant editableUntil,
        String html,
        Instant createdAt,
        CommentView.AuthorView author) {

    static Receipt of(
            ThreadKey thread,
            Contribution.Published contribution,
            State state,
            String editToken,
            @Nullable String authorSecret) {
        return new Receipt(
                contribution.id().text(),
                contribution.id().kind().word(),
                state.word(),
                thread.text(),
                contribution.parent().map(ContributionId::text).orElse(null),
                editToken,
                authorSecret,
                contribution.editableUntil(),
                contribution.html(),
                contribution.createdAt(),
                CommentView.AuthorView.of(contribution.author()));
    }
}
