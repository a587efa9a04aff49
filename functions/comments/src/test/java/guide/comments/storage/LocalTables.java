package guide.comments.storage;

import guide.comments.ports.Contributions;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;
import java.util.Map;

/// The template's tables, once for all tests of this module.
public final class LocalTables {

    private static final TableServer SERVER = TestTables.start();

    public static final DynamoDbClient CLIENT = start();
    public static final String COMMENTS = "CommentsTable";
    public static final String CATALOGUE = "CatalogueTable";

    /// When [Contributions] are written: none of them has ended.
    private static final InstantSource CLOCK = InstantSource.fixed(Contributions.NOON);

    private LocalTables() {}

    /// Another client of the same tables, whose calls go through `interceptor`.
    public static DynamoDbClient through(ExecutionInterceptor interceptor) {
        return SERVER.client(interceptor);
    }

    /// The comments table, through this client.
    public static CommentsTable comments(DynamoDbClient client) {
        return new CommentsTable(client, COMMENTS, CLOCK);
    }

    private static DynamoDbClient start() {
        DynamoDbClient client = SERVER.client();
        Tables.createWithoutTimeToLive(
                Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }
}
