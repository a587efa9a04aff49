package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// `api/openapi.yaml`, with checks of responses against it.
///
/// OpenAPI 3.1 schemas are JSON Schema 2020-12, so a standard validator can check them.
final class Contract {

    static final Contract PUBLISHED = new Contract();

    /// An operation: a path of the contract and an upper-case method.
    record Operation(String path, String method) {}

    private final ObjectNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract() {
        try {
            String yaml = Files.readString(ProjectRoot.root().resolve("api/openapi.yaml"));
            Object plain = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            document = Json.readOwn(Json.write(plain), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue().properties().stream()
                                        .map(Map.Entry::getKey)
                                        .filter(key -> !key.equals("parameters"))
                                        .forEach(
                                                method ->
                                                        all.add(
                                                                new Operation(
                                                                        path.getKey(),
                                                                        method.toUpperCase(
                                                                                Locale.ROOT)))));
        return all;
    }

    /// Returns the operation of a request; empty if the contract has none.
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .sorted(Comparator.comparingInt(Contract::vagueness))
                .filter(each -> each.method().equals(method))
                .filter(each -> path.matches(each.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst();
    }

    /// A literal path before one that ends in a suffix, that before one that ends in a parameter.
    private static int vagueness(Operation operation) {
        String path = operation.path();
        return path.contains("{") ? path.endsWith("}") ? 2 : 1 : 0;
    }

    JsonNode definition(Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    /// What the guide itself sends to others, by the type of event.
    JsonNode webhooks() {
        return document.path("webhooks");
    }

    /// Returns the node, or the target of its `$ref`.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /// Returns the violations of a schema of the contract by a JSON value.
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema.toString(), _ -> compile(schema))
                .validate(value)
                .stream()
                .map(com.networknt.schema.Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = document.objectNode();
        root.set("components", document.path("components"));
        root.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
