package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.dynamodb.Attributes;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a start reads of this repository's catalogue, in read units of a real table.
@Tag("tables")
class StartUnitsTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final double MOST = 8;

    @Test
    void aStartReadsAtMostEightUnitsWhichAreThoseOfTheDocuments() throws IOException {
        double units = unitsOfAStart();

        assertThat(units).isLessThanOrEqualTo(MOST);
        assertThat(Files.readString(ROOT.resolve("docs/tables.md")))
                .contains("eventually consistent: %s units |".formatted(plain(units)))
                .contains("the same, consistent: %s units |".formatted(plain(2 * units)));
        assertThat(Files.readString(ROOT.resolve("docs/operate.md")))
                .contains("| read units of a start | %s |".formatted(plain(units)));
    }

    private static String plain(double units) {
        return BigDecimal.valueOf(units).stripTrailingZeros().toPlainString();
    }

    private static double unitsOfAStart() {
        try (TableServer server = TestTables.start();
                DynamoDbClient client = server.client()) {
            Tables.create(Template.read(ROOT.resolve("template.yaml"), Map.of()), client);
            Seed.run(ROOT.resolve("data/catalogue"), client, "CatalogueTable");
            return packed(client).consumedCapacity().capacityUnits();
        }
    }

    private static QueryResponse packed(DynamoDbClient client) {
        return client.query(
                query ->
                        query.tableName("CatalogueTable")
                                .keyConditionExpression("#pk = :pk AND begins_with(#sk, :sk)")
                                .expressionAttributeNames(
                                        Map.of("#pk", Attributes.PK, "#sk", Attributes.SK))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", AttributeValue.fromS("catalogue"),
                                                ":sk", AttributeValue.fromS("revision")))
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }
}
