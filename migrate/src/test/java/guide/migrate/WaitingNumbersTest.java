package guide.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.sites.SiteId;
import guide.comments.statistics.WaitingNow;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.statistics.DynamoStatistics;
import guide.lambda.dynamodb.Attributes;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What waited before it was counted is counted, and what was counted wrongly is put right.
@Tag("tables")
class WaitingNumbersTest {

    private static final TableServer SERVER = TestTables.start();
    private static final DynamoDbClient CLIENT = SERVER.client();
    private static final Pace AT_ONCE = new Pace(1, _ -> {});

    private final CommentsTable table = new CommentsTable(CLIENT, "CommentsTable");
    private final DynamoStatistics statistics = new DynamoStatistics(table);

    @BeforeAll
    static void tables() {
        Tables.create(Template.read(ProjectRoot.root().resolve("template.yaml"), Map.of()), CLIENT);
    }

    @Test
    void whatIsThereIsWhatIsCounted() {
        put("held#comment", "1", "page:a/one/");
        put("held#edit", "2", "framework:flask");
        put("reported", "3", "page:a/one/");
        now("b", 7);
        now("*", 2);
        WaitingNumbers migration = new WaitingNumbers(table, AT_ONCE);

        MigrationReport looked = migration.run(false);
        MigrationReport applied = migration.run(true);
        MigrationReport again = migration.run(true);

        // Of `a` both, of the default site and of `b` one each, of all what is reported.
        assertThat(looked.count(WaitingNumbers.SET)).isEqualTo(5);
        assertThat(applied.count(WaitingNumbers.SET)).isEqualTo(5);
        assertThat(again.count(WaitingNumbers.SET)).isZero();
        assertThat(of("a")).isEqualTo(new WaitingNow(1, 1));
        assertThat(of("default")).isEqualTo(new WaitingNow(1, 0));
        assertThat(of("b")).isEqualTo(new WaitingNow(0, 0));
        assertThat(statistics.now(Optional.empty())).isEqualTo(new WaitingNow(2, 1));
    }

    private WaitingNow of(String site) {
        return statistics.now(Optional.of(new SiteId(site)));
    }

    private static void put(String pk, String sk, String thread) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sk));
        item.put("thread", Attributes.text(thread));
        CLIENT.putItem(put -> put.tableName("CommentsTable").item(item));
    }

    private static void now(String scope, long waiting) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key("statistics#" + scope, "now"));
        item.put("waiting", Attributes.number(waiting));
        CLIENT.putItem(put -> put.tableName("CommentsTable").item(item));
    }
}
