package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.access.Moderators;
import guide.comments.domain.LogEntry;
import guide.comments.feeds.QueueKeys;
import guide.comments.ports.QueueFeeds;
import guide.comments.ports.QueueFeeds.QueueFeed;
import guide.comments.ports.QueueFeeds.QueueScope;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.SiteId;
import guide.lambda.feeds.FeedAddress;
import guide.lambda.feeds.FeedFormat;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// `/v1/moderation/queue-feed?site=`: the secret address of the feed of what waits, of a site or of
/// everything. PUT opens it, and gives an open one another address; DELETE closes it.
public final class QueueFeedRoutes {

    /// @param atom absent where the feed is not open, as everything else
    record QueueFeedView(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String atom,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String json,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant openedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by) {

        static final QueueFeedView CLOSED = new QueueFeedView(null, null, null, null);
    }

    private final Moderators moderators;
    private final QueueFeeds feeds;
    private final SiteRegistry registry;
    private final QueueKeys keys;
    private final InstantSource clock;
    private final Supplier<String> seeds;

    /// @param seeds makes one that nobody can guess
    public QueueFeedRoutes(
            Moderators moderators,
            QueueFeeds feeds,
            SiteRegistry registry,
            QueueKeys keys,
            InstantSource clock,
            Supplier<String> seeds) {
        this.moderators = moderators;
        this.feeds = feeds;
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
        this.seeds = seeds;
    }

    public Response read(Request request) {
        Moderators.Seat seat = moderators.require(request);
        QueueScope scope = scope(request, seat);
        return Response.ok(
                        feeds.find(scope)
                                .map(feed -> view(scope, feed))
                                .orElse(QueueFeedView.CLOSED))
                .notStored();
    }

    public Response open(Request request) {
        Moderators.Seat seat = moderators.require(request);
        QueueScope scope = scope(request, seat);
        Instant now = clock.instant();
        QueueFeed feed = new QueueFeed(seeds.get(), now, seat.by(), 1);
        feeds.open(scope, feed, logEntry(now, seat, "open-queue-feed", scope));
        return Response.ok(view(scope, feed)).notStored();
    }

    public Response close(Request request) {
        Moderators.Seat seat = moderators.require(request);
        QueueScope scope = scope(request, seat);
        feeds.close(scope, logEntry(clock.instant(), seat, "close-queue-feed", scope));
        return Response.noContent();
    }

    private QueueFeedView view(QueueScope scope, QueueFeed feed) {
        FeedAddress address = keys.address(scope, feed);
        return new QueueFeedView(
                address.of(FeedFormat.ATOM),
                address.of(FeedFormat.JSON),
                feed.openedAt(),
                feed.by());
    }

    /// Of the site that was asked for, or of the only one that the caller moderates.
    ///
    /// @throws ProblemException 400 for a site that does not exist, 403 for one that is not theirs,
    ///   and 400 for who moderates several and names none
    private QueueScope scope(Request request, Moderators.Seat seat) {
        request.query().allowOnly("site");
        Optional<Set<SiteId>> chosen = ChosenSites.of(request.query(), seat, registry).ids();
        if (chosen.isPresent() && chosen.get().size() > 1) {
            throw ProblemException.of(
                    FieldError.inParameter("site", "must be one of the sites of the caller"));
        }
        return new QueueScope(chosen.map(ids -> ids.iterator().next()));
    }

    private static LogEntry logEntry(
            Instant at, Moderators.Seat seat, String what, QueueScope scope) {
        String site = scope.site().map(SiteId::value).orElse(null);
        return new LogEntry(at, seat.by(), what, site, "", null);
    }
}
