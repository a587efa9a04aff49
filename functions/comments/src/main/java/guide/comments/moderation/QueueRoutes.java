package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.access.Moderators;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.edits.CatalogueEdits;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.lambda.dynamodb.Cursors;
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

    private final Moderators moderators;
    private final ModerationRecords records;
    private final CatalogueEdits edits;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public QueueRoutes(
            Moderators moderators,
            ModerationRecords records,
            CatalogueEdits edits,
            SiteRegistry registry,
            Cursors cursors) {
        this.moderators = moderators;
        this.records = records;
        this.edits = edits;
        this.registry = registry;
        this.cursors = cursors;
    }

    public Response queue(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("kind", "site", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        SoughtContributions sought = SoughtContributions.parse(query, sites);
        String scope = "queue\n" + sought.kinds() + sites.names();
        int limit = query.whole("limit", 1, 100, 20);
        Page<Held> page =
                records.queue(sought.kinds(), after(query, scope), sought.lookedAt(limit))
                        .only(sought::includes)
                        .first(limit, held -> held.id().own());
        List<HeldView> items =
                page.items().stream()
                        .map(held -> HeldView.of(held, edits.conflict(held.proposed().content())))
                        .toList();
        return Response.ok(new QueueView<>(items, next(scope, page.next()))).notStored();
    }

    public Response contributions(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("state", "site", "thread", "author", "kind", "day", "q", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        SoughtContributions sought = SoughtContributions.parse(query, sites);
        String scope = "contributions\n" + sought.states() + sought.filter() + sites.names();
        int limit = query.whole("limit", 1, 100, 20);
        Page<Discarded> page =
                sought.untilDay(
                        records.contributions(
                                        sought.states(),
                                        sought.kinds(),
                                        sought.before(after(query, scope)),
                                        sought.lookedAt(limit))
                                .only(each -> sought.includes(each.held()))
                                .first(limit, each -> each.id().own()));
        List<HeldView> items = page.items().stream().map(this::view).toList();
        return Response.ok(new QueueView<>(items, next(scope, page.next()))).notStored();
    }

    private HeldView view(Discarded each) {
        return HeldView.of(
                each.held(), each.state(), edits.conflict(each.held().proposed().content()));
    }

    /// A moderator of some sites sees what was done there: of a page the rest is left out.
    public Response log(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("cursor", "limit");
        Page<LogEntry> page = records.log(after(query, "log"), query.whole("limit", 1, 100, 20));
        List<LogEntry> items = page.items().stream().filter(each -> isFor(seat, each)).toList();
        return Response.ok(new QueueView<>(items, next("log", page.next()))).notStored();
    }

    private boolean isFor(Moderators.Seat seat, LogEntry logEntry) {
        if (seat.isForAll()) {
            return true;
        }
        String subject = logEntry.subject() == null ? "" : logEntry.subject();
        return ThreadKey.parse(subject)
                .or(() -> ContributionId.parse(subject).flatMap(records::thread))
                .filter(seat::sees)
                .isPresent();
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
