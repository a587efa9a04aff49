package guide.comments;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.dynamodb.Cursors;
import guide.http.Members;
import guide.http.Query;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/queue`: what waits, oldest first; and `GET /v1/moderation/log`: what was
/// done, newest first.
final class ModerationQueue {

    record View<T>(
            List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final Members moderators;
    private final ModerationReads store;
    private final CatalogueEdits edits;
    private final Cursors cursors;

    ModerationQueue(
            Members moderators, ModerationReads store, CatalogueEdits edits, Cursors cursors) {
        this.moderators = moderators;
        this.store = store;
        this.edits = edits;
        this.cursors = cursors;
    }

    Response queue(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("kind", "cursor", "limit");
        List<Kind> kinds =
                query.one("kind").map(ModerationQueue::kind).orElse(List.of(Kind.values()));
        String scope = "queue\n" + kinds;
        ModerationReads.Page<Held> page =
                store.queue(kinds, after(query, scope), query.whole("limit", 1, 100, 20));
        List<HeldView> items =
                page.items().stream()
                        .map(held -> HeldView.of(held, edits.conflict(held.proposed().content())))
                        .toList();
        return Response.ok(new View<>(items, next(scope, page.next()))).notStored();
    }

    Response log(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        ModerationReads.Page<Act> page =
                store.log(after(query, "log"), query.whole("limit", 1, 100, 20));
        return Response.ok(new View<>(page.items(), next("log", page.next()))).notStored();
    }

    private String after(Query query, String scope) {
        return query.one("cursor").map(cursor -> cursors.open(scope, cursor)).orElse("");
    }

    private @Nullable String next(String scope, String position) {
        return Optional.of(position)
                .filter(text -> !text.isEmpty())
                .map(text -> cursors.sign(scope, text))
                .orElse(null);
    }

    private static List<Kind> kind(String word) {
        return List.of(
                Kind.parse(word)
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                FieldError.inParameter(
                                                        "kind",
                                                        "must be comment, suggestion, edit or"
                                                                + " review-request"))));
    }
}
