package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.edits.CatalogueEdits;
import guide.comments.ports.ContributionFilter;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// `GET /v1/moderation/queue`: what is held, oldest first; `GET /v1/moderation/contributions`: that
/// and what moderators took away, newest first; and `GET /v1/moderation/log`: what was done, newest
/// first.
public final class QueueRoutes {

    record QueueView<T>(
            List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    private final GroupMembership moderators;
    private final ModerationRecords records;
    private final CatalogueEdits edits;
    private final Cursors cursors;

    public QueueRoutes(
            GroupMembership moderators,
            ModerationRecords records,
            CatalogueEdits edits,
            Cursors cursors) {
        this.moderators = moderators;
        this.records = records;
        this.edits = edits;
        this.cursors = cursors;
    }

    public Response queue(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("kind", "cursor", "limit");
        List<ContributionKind> kinds = ContributionFilters.kinds(query);
        String scope = "queue\n" + kinds;
        Page<Held> page =
                records.queue(kinds, after(query, scope), query.whole("limit", 1, 100, 20));
        List<HeldView> items =
                page.items().stream()
                        .map(held -> HeldView.of(held, edits.conflict(held.proposed().content())))
                        .toList();
        return Response.ok(new QueueView<>(items, next(scope, page.next()))).notStored();
    }

    public Response contributions(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("state", "kind", "thread", "author", "cursor", "limit");
        ContributionFilter filter = ContributionFilters.parse(query);
        String scope = "contributions\n" + filter;
        Page<Discarded> page =
                records.contributions(
                        filter, after(query, scope), query.whole("limit", 1, 100, 20));
        List<HeldView> items =
                page.items().stream()
                        .map(
                                each ->
                                        HeldView.of(
                                                each.held(),
                                                each.state(),
                                                edits.conflict(each.held().proposed().content())))
                        .toList();
        return Response.ok(new QueueView<>(items, next(scope, page.next()))).notStored();
    }

    public Response log(Request request) {
        moderators.require(request);
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        Page<LogEntry> page = records.log(after(query, "log"), query.whole("limit", 1, 100, 20));
        return Response.ok(new QueueView<>(page.items(), next("log", page.next()))).notStored();
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
}
