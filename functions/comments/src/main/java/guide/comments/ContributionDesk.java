package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.http.Members;
import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/{id}`: one contribution as moderators may look back on it, with the texts
/// that its author has replaced. What its author has removed is gone for them too.
final class ContributionDesk {

    /// @param body in Markdown, as readers see it now or would see it
    /// @param change a text that waits to take its place; absent when none does
    /// @param earlier the texts before, oldest first; those of the last 90 days
    /// @param act the last one on it; absent where nobody decided in the last 90 days
    record View(
            String id,
            String kind,
            String state,
            String thread,
            CommentView.AuthorView author,
            String body,
            @JsonUnwrapped ContentView content,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String change,
            List<EarlierText> earlier,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Act act,
            Instant createdAt) {}

    private final Members moderators;
    private final ModerationStore store;

    ContributionDesk(Members moderators, ModerationStore store) {
        this.moderators = moderators;
        this.store = store;
    }

    Response answer(Request request) {
        moderators.require(request);
        request.query().allowOnly();
        return ContributionId.parse(request.parameter("id"))
                .flatMap(store.reads()::past)
                .map(this::view)
                .map(Response::ok)
                .map(Response::notStored)
                .orElseThrow(() -> new Refusal(new Problem.NotFound("contribution of that id")));
    }

    private View view(Manuscript manuscript) {
        ContributionId id = manuscript.id();
        Optional<String> change = store.held(id).flatMap(Held::change);
        return new View(
                id.text(),
                id.kind().word(),
                manuscript.state().word(),
                manuscript.thread().text(),
                CommentView.AuthorView.of(manuscript.signed()),
                manuscript.markdown(),
                ContentView.of(manuscript.content()),
                change.orElse(null),
                store.reads().earlier(id),
                store.reads().lastAct(id).orElse(null),
                id.createdAt());
    }
}
