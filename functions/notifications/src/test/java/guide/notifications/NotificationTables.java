package guide.notifications;

import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;
import java.util.Map;

/// The template's tables, once for all tests of this module.
public final class NotificationTables {

    private static final TableServer SERVER = TestTables.start();

    public static final DynamoDbClient CLIENT = start();
    public static final String COMMENTS = "CommentsTable";

    /// In which a function finds them.
    public static final Map<String, String> ENVIRONMENT = SERVER.environment();

    private NotificationTables() {}

    /// The comments table, on which nothing ends before `clock` says so.
    public static CommentsTable comments(InstantSource clock) {
        return new CommentsTable(CLIENT, COMMENTS, clock);
    }

    private static DynamoDbClient start() {
        DynamoDbClient client = SERVER.client();
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }
}
