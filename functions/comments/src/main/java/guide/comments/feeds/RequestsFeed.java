package guide.comments.feeds;

import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.comments.ports.RecentRequests;
import guide.comments.ports.RecentRequests.ListedRequest;
import guide.comments.view.ThreadLinks;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedRequest;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.feeds.FeedText;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.Response;

import java.util.List;
import java.util.Optional;

/// `/v1/feeds/review-requests`: the libraries that readers want reviewed, those first whose status
/// changed last. A library with another status is the same entry, changed.
final class RequestsFeed {

    private final RecentRequests recent;
    private final Cursors cursors;
    private final FeedResponses responses;
    private final ThreadLinks links;

    RequestsFeed(
            RecentRequests recent, Cursors cursors, FeedResponses responses, ThreadLinks links) {
        this.recent = recent;
        this.cursors = cursors;
        this.responses = responses;
        this.links = links;
    }

    Response answer(FeedRequest asked) {
        return responses.answer(asked, recent.version(), () -> page(asked));
    }

    private Feed page(FeedRequest asked) {
        Page<ListedRequest> found = recent.page(asked.position(cursors), Feed.PAGE);
        List<FeedEntry> entries = found.items().stream().map(this::entry).toList();
        return new Feed(
                "Requested reviews",
                "Which libraries readers want reviewed, and what becomes of it.",
                Optional.empty(),
                Optional.of("en"),
                Feed.newest(entries),
                entries,
                found.next());
    }

    private FeedEntry entry(ListedRequest each) {
        WantedLibrary library = each.library();
        return new FeedEntry(
                FeedText.id("request " + library.contribution().text()),
                FeedText.isolated(library.name()) + ": " + library.status().apiName(),
                links.to(library.thread().today(), library.contribution()),
                "review-request",
                library.contribution().createdAt(),
                each.since(),
                Optional.empty(),
                HtmlRenderer.render(new RequestHtml(library)),
                Optional.empty());
    }
}
