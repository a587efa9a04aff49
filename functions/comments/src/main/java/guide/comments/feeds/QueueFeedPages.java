package guide.comments.feeds;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.State;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.QueueFeeds;
import guide.comments.ports.QueueFeeds.QueueFeed;
import guide.comments.ports.QueueFeeds.QueueScope;
import guide.comments.sites.SiteId;
import guide.lambda.address.PublicAddress;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedRequest;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.Query;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// `/v1/feeds/queue?key=`: what waits for a moderator, newest first, for who has its address. Any
/// other key, and any feed that is not open, is not there.
final class QueueFeedPages {

    private static final String DESK = "/desk/#queue";

    private final QueueFeeds feeds;
    private final QueueKeys keys;
    private final ModerationRecords records;
    private final Cursors cursors;
    private final FeedResponses responses;

    QueueFeedPages(
            QueueFeeds feeds,
            QueueKeys keys,
            ModerationRecords records,
            Cursors cursors,
            FeedResponses responses) {
        this.feeds = feeds;
        this.keys = keys;
        this.records = records;
        this.cursors = cursors;
        this.responses = responses;
    }

    Response answer(FeedRequest asked) {
        Query query = asked.request().query();
        String key = query.one("key").orElse("");
        QueueScope scope = scope(query.one("site"));
        QueueFeed feed =
                feeds.find(scope)
                        .filter(open -> keys.opens(scope, open, key))
                        .orElseThrow(QueueFeedPages::notFound);
        return responses.answer(asked, feed.version(), () -> page(asked, scope));
    }

    private static QueueScope scope(Optional<String> site) {
        if (site.isPresent() && !SiteId.isId(site.get())) {
            throw notFound();
        }
        return new QueueScope(site.map(SiteId::new));
    }

    private static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("feed at that address"));
    }

    private Feed page(FeedRequest asked, QueueScope scope) {
        Page<Discarded> found =
                records.contributions(
                        List.of(State.HELD),
                        List.of(ContributionKind.values()),
                        asked.position(cursors),
                        Feed.PAGE);
        List<FeedEntry> entries =
                found.items().stream()
                        .map(Discarded::held)
                        .filter(held -> scope.has(held.thread()))
                        .map(QueueFeedPages::entry)
                        .toList();
        return new Feed(
                "What waits" + scope.site().map(site -> " on " + site).orElse(""),
                "Contributions that no moderator has decided on yet.",
                Optional.of(PublicAddress.absolute(DESK)),
                Optional.of("en"),
                Feed.newest(entries),
                entries,
                found.next());
    }

    private static FeedEntry entry(Held held) {
        return ContributionEntries.entry(
                held.thread(),
                held.proposed(),
                "Waits: " + ContributionEntries.title(held.thread(), held.proposed()),
                PublicAddress.absolute(DESK + "/" + held.id().text()),
                HtmlRenderer.render(new HeldHtml(held)));
    }
}
