package guide.comments.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.comments.domain.JsonText;
import guide.lambda.json.Json;

import java.util.List;

/// Reads what readers propose.
final class ProposedValue {

    private ProposedValue() {}

    static JsonNode read(JsonText value) {
        return Json.readOwn(value.text(), JsonNode.class);
    }

    /// An object with these fields and no others.
    static ObjectNode fields(JsonNode proposed, List<String> names) {
        String rule = "must be an object of " + String.join(", ", names);
        require(proposed.isObject(), rule);
        proposed.fieldNames().forEachRemaining(name -> require(names.contains(name), rule));
        return picked(proposed, names);
    }

    /// Only these fields, and only those that say something.
    static ObjectNode picked(JsonNode from, List<String> names) {
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        names.stream().filter(from::hasNonNull).forEach(name -> picked.set(name, from.get(name)));
        return picked;
    }

    static void putEvidence(ObjectNode of, String source) {
        of.putArray("evidence")
                .addObject()
                .put("kind", "docs")
                .put("locator", source)
                .putNull("version");
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
