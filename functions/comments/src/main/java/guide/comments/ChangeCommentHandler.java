package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.http.Front;
import guide.http.HttpFunction;
import guide.http.Router;
import guide.priming.Priming;
import guide.spam.RuleCheck;
import guide.spam.SettingsTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/// Lets authors change, remove and take along what they wrote, and readers vote.
public final class ChangeCommentHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ChangeCommentHandler() {
        this(System.getenv());
    }

    public ChangeCommentHandler(Map<String, String> environment) {
        function = Priming.primed(environment, "change-comment", ChangeCommentHandler::assembled);
    }

    private static HttpFunction assembled(Map<String, String> environment, DynamoDbClient client) {
        ContributionStore store = DynamoContributionStore.from(environment, client);
        Identities identities = Identities.from(environment);
        InstantSource clock = InstantSource.system();
        SettingsTable settings = SettingsTable.from(environment, client);
        RuleCheck rules = new RuleCheck(ThreadHistory.from(environment, client));
        EditComment edit =
                new EditComment(
                        store,
                        identities,
                        changed -> rules.reasons(settings.current().rules(), changed),
                        clock);
        OwnWritings own = new OwnWritings(store, identities);
        return new HttpFunction(
                new Router()
                        .patch("/v1/comments/{id}", edit::answer)
                        .delete(
                                "/v1/comments/{id}",
                                new RemoveComment(store, identities, clock)::answer)
                        .put(
                                "/v1/comments/{id}/vote",
                                new VoteOnComment(store, identities, clock)::answer)
                        .get("/v1/authors/me", own::export)
                        .delete("/v1/authors/me", own::remove)
                        .behind(Front.from(environment)));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
