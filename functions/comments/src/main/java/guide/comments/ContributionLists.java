package guide.comments;

import guide.comments.access.Moderators;
import guide.comments.listed.PublishedLists;
import guide.comments.lists.AuthorList;
import guide.comments.lists.PublishedList;
import guide.comments.lists.ReportedList;
import guide.comments.lists.ThreadList;
import guide.comments.moderation.QueueRoutes;
import guide.comments.ports.SiteRegistry;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.listed.DynamoListedThreads;
import guide.comments.storage.listed.DynamoPublishedLists;
import guide.comments.storage.traces.DynamoReports;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

/// `GET /v1/moderation/contributions`, whose `state` says which list is asked for, and the lists of
/// threads and authors.
record ContributionLists(
        ReportedList reported,
        PublishedList published,
        QueueRoutes queue,
        ThreadList threads,
        AuthorList authors) {

    static ContributionLists over(
            CommentsTable table,
            Moderators moderators,
            SiteRegistry registry,
            Cursors cursors,
            QueueRoutes queue) {
        PublishedLists lists = new DynamoPublishedLists(table);
        return new ContributionLists(
                new ReportedList(moderators, new DynamoReports(table), registry, cursors),
                new PublishedList(moderators, lists, registry, cursors),
                queue,
                new ThreadList(moderators, new DynamoListedThreads(table), registry, cursors),
                new AuthorList(moderators, lists, new ModerationReads(table), registry, cursors));
    }

    void addTo(Router router) {
        router.get("/v1/moderation/contributions", this::answer)
                .get("/v1/moderation/threads", threads::answer)
                .get("/v1/moderation/authors", authors::answer);
    }

    private Response answer(Request request) {
        return switch (request.query().one("state").orElse("")) {
            case ReportedList.WORD -> reported.answer(request);
            case PublishedList.WORD -> published.answer(request);
            default -> queue.contributions(request);
        };
    }
}
