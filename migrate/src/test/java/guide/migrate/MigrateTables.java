package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Empty tables of the template's form, as many as a test wants.
public final class MigrateTables {

    /// Waits for nothing.
    public static final Pace AT_ONCE = new Pace(1, _ -> {});

    /// When what [FilledTable] writes has not ended.
    public static final InstantSource CLOCK = InstantSource.fixed(FilledTable.NOON);

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = start();
    private static final AtomicInteger MADE = new AtomicInteger();

    private MigrateTables() {}

    private static DynamoDbClient start() {
        DynamoDbClient client = SERVER.client();
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), client);
        return client;
    }

    /// Another client of the same tables, whose calls go through `interceptor`.
    public static DynamoDbClient through(ExecutionInterceptor interceptor) {
        return SERVER.client(interceptor);
    }

    public static CommentsTable empty() {
        String name = "Comments-" + MADE.incrementAndGet();
        CLIENT.createTable(
                create ->
                        create.tableName(name)
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(text("pk"), text("sk"))
                                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
        return new CommentsTable(CLIENT, name, CLOCK);
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /// Everything, in the order of the keys.
    public static List<Map<String, AttributeValue>> items(CommentsTable table) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        new StoredItems(table.client(), table.name(), AT_ONCE)
                .forEach(item -> items.add(new TreeMap<>(item)));
        items.sort(Comparator.comparing(Object::toString));
        return items;
    }
}
