package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.State;
import guide.comments.view.CommentView;
import guide.comments.view.ContentView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is held, or was taken away, as moderators see it.
///
/// @param change true when readers see an earlier text of it meanwhile
/// @param revision what `If-Match` compares, in quotes
/// @param authorId by which moderators name the author; readers never see it
/// @param address the handle to block the address that it came from; absent when not known
/// @param network the same for its network
/// @param editedBy `moderator` where the text is not its author's; absent otherwise
/// @param diff only on edits: from what stood there to what is proposed, by words
/// @param conflict only on edits: whether the target says something else by now
record HeldView(
        String id,
        String kind,
        String state,
        boolean change,
        int revision,
        String thread,
        @Nullable String parent,
        CommentView.AuthorView author,
        String authorId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String network,
        String html,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String editedBy,
        @JsonUnwrapped ContentView content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Content.DiffPart> diff,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean conflict,
        List<HoldReason> reasons,
        Instant createdAt) {

    static HeldView of(Held held, @Nullable Boolean conflict) {
        return of(held, State.HELD, conflict);
    }

    static HeldView of(Held held, State state, @Nullable Boolean conflict) {
        Contribution.Published p = held.proposed();
        return new HeldView(
                held.id().text(),
                held.id().kind().apiName(),
                state.apiName(),
                held.change().isPresent(),
                p.revision(),
                held.thread().text(),
                p.parent().map(ContributionId::text).orElse(null),
                CommentView.AuthorView.of(p.author()),
                p.authorId().value(),
                held.sender().map(Held.Sender::address).orElse(null),
                held.sender().flatMap(Held.Sender::network).orElse(null),
                p.html(),
                p.editedByModerator() ? CommentView.MODERATOR : null,
                ContentView.of(p.content()),
                EditDiff.of(p.content()),
                conflict,
                held.reasons(),
                held.id().createdAt());
    }
}
