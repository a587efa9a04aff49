package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueTable;
import guide.comments.blocks.BlockCheck;
import guide.comments.blocks.BlockedContributions;
import guide.comments.edits.CatalogueEdits;
import guide.comments.forms.ReturnTo;
import guide.comments.identity.AuthorTokens;
import guide.comments.posting.ChallengeIssue;
import guide.comments.posting.PostComment;
import guide.comments.posting.Preview;
import guide.comments.posting.TargetCheck;
import guide.comments.posting.ThreadTargets;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.Challenges;
import guide.comments.spam.SpamFilter;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.PostStore;
import guide.comments.storage.blocks.DynamoBlocks;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.settings.DynamoSpamSettings;
import guide.comments.storage.spam.DynamoPostingHistory;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.ConfirmationLimits;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.Subscribing;
import guide.comments.subscriptions.SubscriptionRequests;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.Router;
import guide.lambda.http.TrustedProxy;
import guide.lambda.priming.Priming;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Takes contributions.
public final class PostCommentHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public PostCommentHandler() {
        this(System.getenv());
    }

    public PostCommentHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "post-comment", PostCommentHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        CatalogueTable catalogue = CatalogueTable.from(environment, client);
        CommentsTable table = CommentsTable.from(environment, client);
        InstantSource clock = InstantSource.system();
        ThreadNames names = new ThreadNames(new DynamoSites(table, clock)::current);
        SpamFilter spamFilter =
                new SpamFilter(
                        new DynamoSpamSettings(table, clock)::current,
                        new DynamoSpamStore(table),
                        Challenges.from(environment),
                        AddressHasher.from(environment),
                        new DynamoPostingHistory(table));
        PostComment post =
                new PostComment(
                        new PostStore(table),
                        new ThreadReads(table),
                        TargetCheck.in(ThreadTargets.in(catalogue), new CatalogueEdits(catalogue)),
                        AuthorTokens.from(environment),
                        new BlockedContributions(
                                new BlockCheck(
                                        new DynamoBlocks(table, clock),
                                        AddressHasher.from(environment),
                                        clock),
                                spamFilter),
                        ReturnTo.from(environment),
                        names,
                        subscriptions(environment, table),
                        clock);
        ChallengeIssue challenges =
                new ChallengeIssue(spamFilter, names, new ThreadReads(table), clock);
        return new HttpFunction(
                routes(post)
                        .get("/v1/challenge", challenges::answer)
                        .behind(TrustedProxy.from(environment)));
    }

    /// A deployment that sends no mail has no `MAIL_FROM`.
    private static Subscribing subscriptions(Map<String, String> environment, CommentsTable table) {
        if (environment.getOrDefault("MAIL_FROM", "").isEmpty()) {
            return Subscribing.OFF;
        }
        return new SubscriptionRequests(
                new DynamoSubscriptions(table, AddressCipher.from(environment)),
                new DynamoMailboxes(table),
                SubscriberIds.from(environment),
                new ConfirmationLimits(
                        new DynamoSpamStore(table), AddressHasher.from(environment)));
    }

    public PostCommentHandler(PostComment post) {
        function = new HttpFunction(routes(post));
    }

    private static Router routes(PostComment post) {
        return new Router()
                .post("/v1/comments", post::answer)
                .elsewhere("GET", "/v1/comments")
                .post("/v1/comments/preview", Preview::answer);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
