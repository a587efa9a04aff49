package guide.migrate.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An item as DynamoDB's own JSON has it: each value under the letter of its type (Amazon DynamoDB
/// API Reference, AttributeValue).
public final class StoredItem {

    static final String TYPE = "item";
    private static final String ATTRIBUTES = "attributes";

    private StoredItem() {}

    static ObjectNode line(Map<String, AttributeValue> item) {
        ObjectNode line = LineJson.MAPPER.createObjectNode().put(LineType.TYPE, TYPE);
        line.set(ATTRIBUTES, json(item));
        return line;
    }

    static Optional<Map<String, AttributeValue>> item(ObjectNode line) {
        return line.size() == 2 && line.path(ATTRIBUTES) instanceof ObjectNode attributes
                ? attributes(attributes)
                : Optional.empty();
    }

    /// In the order of the names, so that equal items have equal texts.
    public static ObjectNode json(Map<String, AttributeValue> item) {
        ObjectNode json = LineJson.MAPPER.createObjectNode();
        new TreeMap<>(item).forEach((name, value) -> json.set(name, TypedValue.json(value)));
        return json;
    }

    /// Empty for what [#json] does not write, and without a key.
    public static Optional<Map<String, AttributeValue>> attributes(ObjectNode json) {
        return TypedValue.map(json).filter(StoredItem::hasKey);
    }

    private static boolean hasKey(Map<String, AttributeValue> item) {
        AttributeValue pk = item.get("pk");
        AttributeValue sk = item.get("sk");
        return pk != null && sk != null && pk.s() != null && sk.s() != null;
    }
}
