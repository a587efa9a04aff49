package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.http.Front;
import guide.http.HttpFunction;
import guide.http.Router;
import guide.priming.Priming;
import guide.snapshot.CatalogueTable;
import guide.spam.Addresses;
import guide.spam.Challenges;
import guide.spam.Screen;
import guide.spam.SettingsTable;
import guide.spam.SpamTable;

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
        Screen screen =
                new Screen(
                        SettingsTable.from(environment, client)::current,
                        SpamTable.from(environment, client),
                        Challenges.from(environment),
                        Addresses.from(environment),
                        ThreadHistory.from(environment, client));
        PostComment post =
                new PostComment(
                        DynamoContributionStore.from(environment, client),
                        Subjects.in(ThreadSubjects.in(catalogue), new CatalogueEdits(catalogue)),
                        Identities.from(environment),
                        screen,
                        ReturnTo.from(environment),
                        InstantSource.system());
        ChallengeIssue challenges = new ChallengeIssue(screen, InstantSource.system());
        return new HttpFunction(
                routes(post)
                        .get("/v1/challenge", challenges::answer)
                        .behind(Front.from(environment)));
    }

    PostCommentHandler(PostComment post) {
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
