package guide.comments.posting;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.view.AuthorMark;
import guide.comments.view.CommentView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the author of a new contribution is answered.
///
/// @param authorSecret absent when the author has one already
/// @param mark the same for all that they write in this thread
record PostResponse(
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
        CommentView.AuthorView author,
        String mark) {

    static PostResponse of(
            ThreadKey thread,
            Contribution.Published contribution,
            State state,
            String editToken,
            @Nullable String authorSecret) {
        return new PostResponse(
                contribution.id().text(),
                contribution.id().kind().apiName(),
                state.apiName(),
                thread.text(),
                contribution.parent().map(ContributionId::text).orElse(null),
                editToken,
                authorSecret,
                contribution.editableUntil(),
                contribution.html(),
                contribution.createdAt(),
                CommentView.AuthorView.of(contribution.author()),
                AuthorMark.of(contribution));
    }
}
