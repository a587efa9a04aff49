package guide.notifications.storage;

import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.notifications.delivery.DeliveriesContract;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.Tag;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Map;

@Tag("tables")
class DynamoDeliveriesTest extends DeliveriesContract {

    private static final CommentsTable TABLE = table();

    DynamoDeliveriesTest() {
        super(new DynamoDeliveries(TABLE));
    }

    private static CommentsTable table() {
        TableServer server = TestTables.start();
        DynamoDbClient client = server.client();
        Template template = Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of());
        Tables.create(template, client);
        Instant soon = Instant.parse("2026-12-03T00:00:00Z");
        return new CommentsTable(client, template.nameOf("CommentsTable"), () -> soon);
    }
}
