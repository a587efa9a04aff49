package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.comments.feeds.ReaderDeskFeeds;
import guide.comments.ports.Threads;
import guide.comments.reading.Counts;
import guide.comments.reading.ListComments;
import guide.comments.reading.RecentThreads;
import guide.comments.requests.RequestList;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.RequestStore;
import guide.comments.storage.recent.DynamoQueueFeeds;
import guide.comments.storage.recent.DynamoRecentContributions;
import guide.comments.storage.recent.DynamoRecentRequests;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Router;
import guide.lambda.priming.Priming;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Lists contributions, and answers the methods that the path does not have.
public final class ListCommentsHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ListCommentsHandler() {
        this(System.getenv());
    }

    public ListCommentsHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "list-comments", ListCommentsHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        Cursors cursors = Cursors.from(environment);
        CommentsTable table = CommentsTable.from(environment, client);
        RequestList requests = new RequestList(new RequestStore(table), cursors);
        InstantSource clock = InstantSource.system();
        DynamoSites sites = new DynamoSites(table, clock);
        ThreadNames names = new ThreadNames(sites::current);
        RecentThreads recent = new RecentThreads(clock);
        ThreadReads threads = new ThreadReads(table);
        Router router =
                routes(threads, recent, names, cursors, offersMail(environment))
                        .get("/v1/review-requests", requests::answer);
        ReaderDeskFeeds.Sources sources =
                new ReaderDeskFeeds.Sources(
                        new DynamoRecentContributions(table),
                        threads,
                        new DynamoRecentRequests(table),
                        new DynamoQueueFeeds(table),
                        new ModerationReads(table),
                        sites);
        return new HttpFunction(
                new ReaderDeskFeeds(sources, environment, names, clock).addTo(router),
                recent::clear);
    }

    /// @param clock by which what was read is new enough
    public ListCommentsHandler(
            Threads threads, ThreadNames names, Cursors cursors, InstantSource clock) {
        RecentThreads recent = new RecentThreads(clock);
        function = new HttpFunction(routes(threads, recent, names, cursors, false), recent::clear);
    }

    /// A deployment that sends no mail has no `MAIL_FROM`.
    private static boolean offersMail(Map<String, String> environment) {
        return !environment.getOrDefault("MAIL_FROM", "").isEmpty();
    }

    private static Router routes(
            Threads threads,
            RecentThreads recent,
            ThreadNames names,
            Cursors cursors,
            boolean offersMail) {
        ListComments list = new ListComments(threads, recent, names, cursors, offersMail);
        return new Router()
                .get("/v1/comments", list::answer)
                .getText("/v1/comments.html", MediaTypes.HTML, list::html)
                .elsewhere("POST", "/v1/comments")
                .get("/v1/comments/counts", new Counts(threads, recent, names)::answer);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
