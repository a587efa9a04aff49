package guide.migrate.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An item as DynamoDB's own JSON has it: each value under the letter of its type (Amazon DynamoDB
/// API Reference, AttributeValue). Of the ten types this project's tables have four, and maps and
/// lists are refused.
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
    ///
    /// @throws IllegalStateException for a value of a type that these tables do not have
    public static ObjectNode json(Map<String, AttributeValue> item) {
        ObjectNode json = LineJson.MAPPER.createObjectNode();
        new TreeMap<>(item).forEach((name, value) -> json.set(name, typed(name, value)));
        return json;
    }

    private static ObjectNode typed(String name, AttributeValue value) {
        ObjectNode typed = LineJson.MAPPER.createObjectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case BOOL -> typed.put("BOOL", value.bool());
            case B -> typed.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case SS, NS, BS, M, L, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException(
                            "attribute " + name + " has a type that no item here has");
        };
    }

    /// Empty for what [#json] does not write, and without a key.
    public static Optional<Map<String, AttributeValue>> attributes(ObjectNode json) {
        Map<String, AttributeValue> item = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            Optional<AttributeValue> value = value(each.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            item.put(each.getKey(), value.get());
        }
        return Optional.of(item).filter(StoredItem::hasKey);
    }

    private static boolean hasKey(Map<String, AttributeValue> item) {
        AttributeValue pk = item.get("pk");
        AttributeValue sk = item.get("sk");
        return pk != null && sk != null && pk.s() != null && sk.s() != null;
    }

    private static Optional<AttributeValue> value(JsonNode typed) {
        if (typed.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> one = typed.properties().iterator().next();
        String text = one.getValue().asText();
        try {
            return switch (one.getKey()) {
                case "S" -> Optional.of(AttributeValue.fromS(text));
                case "N" -> Optional.of(AttributeValue.fromN(new BigDecimal(text).toPlainString()));
                case "BOOL" -> Optional.of(AttributeValue.fromBool(one.getValue().asBoolean()));
                case "B" ->
                        Optional.of(
                                AttributeValue.fromB(
                                        SdkBytes.fromByteArray(Base64.getDecoder().decode(text))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            // Neither a number nor base64.
            return Optional.empty();
        }
    }
}
