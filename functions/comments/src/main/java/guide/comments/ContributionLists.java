package guide.comments;

import guide.comments.access.Moderators;
import guide.comments.lists.PublishedList;
import guide.comments.lists.ReportedList;
import guide.comments.moderation.QueueRoutes;
import guide.comments.ports.SiteRegistry;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.listed.DynamoPublishedLists;
import guide.comments.storage.traces.DynamoReports;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

/// `GET /v1/moderation/contributions`, whose `state` says which list is asked for.
record ContributionLists(ReportedList reported, PublishedList published, QueueRoutes queue) {

    static ContributionLists over(
            CommentsTable table,
            Moderators moderators,
            SiteRegistry registry,
            Cursors cursors,
            QueueRoutes queue) {
        return new ContributionLists(
                new ReportedList(moderators, new DynamoReports(table), registry, cursors),
                new PublishedList(moderators, new DynamoPublishedLists(table), registry, cursors),
                queue);
    }

    Response answer(Request request) {
        return switch (request.query().one("state").orElse("")) {
            case ReportedList.WORD -> reported.answer(request);
            case PublishedList.WORD -> published.answer(request);
            default -> queue.contributions(request);
        };
    }
}
