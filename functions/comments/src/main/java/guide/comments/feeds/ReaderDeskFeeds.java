package guide.comments.feeds;

import guide.comments.ports.ModerationRecords;
import guide.comments.ports.QueueFeeds;
import guide.comments.ports.RecentContributions;
import guide.comments.ports.RecentRequests;
import guide.comments.ports.SiteRegistry;
import guide.comments.ports.ThreadLookup;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadLinks;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.feeds.FeedResponses.Audience;
import guide.lambda.feeds.FeedRoutes;
import guide.lambda.feeds.FeedStyle;
import guide.lambda.http.Router;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The feeds of the reader desk, and the style sheet of all feeds. What somebody has is compared
/// with one number, for half a unit.
public final class ReaderDeskFeeds {

    private final CommentFeeds comments;
    private final RequestsFeed requests;
    private final QueueFeedPages queue;

    /// What the feeds are made from.
    public record Sources(
            RecentContributions contributions,
            ThreadLookup threads,
            RecentRequests requests,
            QueueFeeds queues,
            ModerationRecords records,
            SiteRegistry sites) {}

    /// @param environment has the signing secret, and in `ALLOWED_ORIGINS` who embeds the guide
    public ReaderDeskFeeds(
            Sources sources,
            Map<String, String> environment,
            ThreadNames names,
            InstantSource clock) {
        Cursors cursors = Cursors.from(environment);
        ThreadLinks links =
                ThreadLinks.of(
                        sources.sites()::current, environment.getOrDefault("ALLOWED_ORIGINS", ""));
        FeedResponses open = new FeedResponses(cursors, clock, Audience.EVERYBODY);
        comments =
                new CommentFeeds(
                        sources.contributions(),
                        sources.threads(),
                        names,
                        sources.sites(),
                        cursors,
                        open,
                        links);
        requests = new RequestsFeed(sources.requests(), cursors, open, links);
        queue =
                new QueueFeedPages(
                        sources.queues(),
                        QueueKeys.from(environment),
                        sources.records(),
                        cursors,
                        new FeedResponses(cursors, clock, Audience.WHO_HAS_THE_ADDRESS));
    }

    /// Registers them.
    public Router addTo(Router router) {
        FeedRoutes.add(router, "/v1/feeds/threads", List.of("thread"), comments::thread);
        FeedRoutes.add(router, "/v1/feeds/sites/{site}", List.of(), comments::site);
        FeedRoutes.add(router, "/v1/feeds/review-requests", List.of(), requests::answer);
        FeedRoutes.add(router, "/v1/feeds/queue", List.of("site", "key"), queue::answer);
        FeedStyle.add(router);
        return router;
    }
}
