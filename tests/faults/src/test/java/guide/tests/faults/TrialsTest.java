package guide.tests.faults;

import guide.data.Seed;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.tests.tables.TestTables;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Every trial of the list holds against a guide with the settings of a fresh deployment.
@Tag("tables")
class TrialsTest {

    /// A lambda of this class would wait for the class, and the class for the answer.
    private record Quiet() implements Consumer<String> {
        @Override
        public void accept(String line) {}
    }

    private static final Gateway GATEWAY = start();

    private static Gateway start() {
        Template template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of("SigningSecret", "0123456789abcdef0123456789abcdef"));
        TableServer server = TestTables.start();
        try (DynamoDbClient client = server.client()) {
            Tables.create(template, client);
            Seed.run(
                    ProjectRoot.root().resolve("data/catalogue"),
                    client,
                    template.nameOf("CatalogueTable"));
        }
        return Gateway.startForTrying(template, server.environment(), 0, Set.of(), new Quiet());
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    static Stream<Row> rows() {
        return Rows.all().stream().filter(row -> row.trial().isPresent());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatWasWrongIsRight(Row row) {
        row.trial().orElseThrow().on(new RunningGuide(GATEWAY.address()));
    }
}
