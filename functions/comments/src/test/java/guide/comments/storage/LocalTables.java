package guide.comments.storage;

import guide.comments.ports.Contributions;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The template's tables, once for all tests of this module.
public final class LocalTables {

    private static final TableServer SERVER = TestTables.start();

    public static final DynamoDbClient CLIENT = on(SERVER);
    public static final String COMMENTS = "CommentsTable";
    public static final String CATALOGUE = "CatalogueTable";

    /// The most that a BatchWriteItem takes.
    private static final int MOST_AT_ONCE = 25;

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

    /// Puts the items as they are, as many at once as the table takes.
    static void put(CommentsTable table, Stream<Map<String, AttributeValue>> items) {
        items.map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .gather(Gatherers.windowFixed(MOST_AT_ONCE))
                .forEach(
                        batch ->
                                table.client()
                                        .batchWriteItem(
                                                w -> w.requestItems(Map.of(table.name(), batch))));
    }

    /// Makes the tables on another server, for a test that others must not write beside.
    static DynamoDbClient on(TableServer server) {
        DynamoDbClient client = server.client();
        Tables.createWithoutTimeToLive(
                Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }
}
