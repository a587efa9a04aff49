package guide.comments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.dynamodb.Clients;
import guide.http.HttpFunction;
import guide.http.Router;
import guide.snapshot.CatalogueTable;

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
        this(environment, Clients.from(environment));
    }

    private PostCommentHandler(Map<String, String> environment, DynamoDbClient client) {
        this(
                new PostComment(
                        DynamoContributionStore.from(environment, client),
                        ThreadSubjects.in(CatalogueTable.from(environment, client)),
                        Identities.from(environment),
                        ReturnTo.from(environment),
                        InstantSource.system()));
    }

    PostCommentHandler(PostComment post) {
        function =
                new HttpFunction(
                        new Router()
                                .post("/v1/comments", post::answer)
                                .elsewhere("GET", "/v1/comments")
                                .post("/v1/comments/preview", Preview::answer));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        function.handle(in, out, context);
    }
}
