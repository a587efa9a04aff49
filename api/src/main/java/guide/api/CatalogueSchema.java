package guide.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The self-contained JSON Schema (2020-12) of the response of `GET /v1/catalogue`.
///
/// It is the schema of that response in the contract, with the schemas that it refers to as
/// `$defs`: schemas in OpenAPI 3.1 are JSON Schema already. So the structure is defined in only one
/// place.
final class CatalogueSchema {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private CatalogueSchema() {}

    static ObjectNode of(ObjectNode contract) {
        JsonNode answer =
                contract.path("paths")
                        .path("/v1/catalogue")
                        .at("/get/responses/200/content/application~1json/schema");
        ObjectNode schema = contract.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "The complete catalogue, as returned by GET /v1/catalogue");
        schema.setAll((ObjectNode) answer.deepCopy());
        ObjectNode definitions = schema.putObject("$defs");
        Deque<JsonNode> unread = new ArrayDeque<>(List.of(answer));
        while (!unread.isEmpty()) {
            for (JsonNode reference : unread.remove().findValues("$ref")) {
                String name = reference.textValue().substring(COMPONENTS.length());
                if (!definitions.has(name)) {
                    JsonNode component = contract.at("/components/schemas").path(name);
                    definitions.set(name, component.deepCopy());
                    unread.add(component);
                }
            }
        }
        pointToDefinitions(schema);
        return schema;
    }

    private static void pointToDefinitions(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String target = object.path("$ref").textValue();
            object.put("$ref", DEFINITIONS + target.substring(COMPONENTS.length()));
        }
        node.forEach(CatalogueSchema::pointToDefinitions);
    }
}
