package guide.doctor;

import guide.data.Seed;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.TableServer;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;
import guide.local.gateway.Gateway;
import guide.local.gateway.GatewayOptions;
import guide.tests.tables.TestTables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A guide on this machine with the sites that [Examination] asks for.
record LocalGuide(Gateway gateway, TableServer tables, Template template) implements AutoCloseable {

    /// A lambda of a test's class would wait for the class, and the class for the answer.
    private record Quiet() implements Consumer<String> {
        @Override
        public void accept(String line) {}
    }

    /// @param variables of the functions
    static LocalGuide start(
            boolean isSeeded, Map<String, String> variables, GatewayOptions options) {
        return start(Examination.BLOG + "," + Examination.OTHER_BLOG, isSeeded, variables, options);
    }

    /// @param origins the template's `AllowedOrigins`
    static LocalGuide start(
            String origins,
            boolean isSeeded,
            Map<String, String> variables,
            GatewayOptions options) {
        Template template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of(
                                "SigningSecret",
                                "0123456789abcdef0123456789abcdef",
                                "AllowedOrigins",
                                origins));
        TableServer server = TestTables.start();
        try (DynamoDbClient client = server.client()) {
            Tables.create(template, client);
            if (isSeeded) {
                Seed.run(
                        ProjectRoot.root().resolve("data/catalogue"),
                        client,
                        template.nameOf("CatalogueTable"));
            }
        }
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.putAll(variables);
        return new LocalGuide(
                Gateway.start(template, environment, 0, options, new Quiet()), server, template);
    }

    /// Returns all that is in the comments table.
    List<Map<String, AttributeValue>> comments() {
        ScanRequest scan =
                ScanRequest.builder().tableName(template.nameOf("CommentsTable")).build();
        try (DynamoDbClient client = tables.client()) {
            return client.scanPaginator(scan).items().stream().toList();
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
