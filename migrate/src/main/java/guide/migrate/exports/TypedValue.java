package guide.migrate.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// One value in DynamoDB's JSON: an object with the letters of its type and the value. Sets are in
/// order.
final class TypedValue {

    private TypedValue() {}

    static ObjectNode json(AttributeValue value) {
        ObjectNode typed = LineJson.MAPPER.createObjectNode();
        return switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case BOOL -> typed.put("BOOL", value.bool());
            case NUL -> typed.put("NULL", true);
            case B -> typed.put("B", base64(value.b()));
            case SS -> typed.set("SS", texts(value.ss()));
            case NS -> typed.set("NS", texts(value.ns()));
            case BS -> typed.set("BS", texts(value.bs().stream().map(TypedValue::base64).toList()));
            case L -> typed.set("L", list(value.l()));
            case M -> typed.set("M", StoredItem.json(value.m()));
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("a type of value that is not known");
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = LineJson.MAPPER.createArrayNode();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private static ArrayNode list(List<AttributeValue> values) {
        ArrayNode array = LineJson.MAPPER.createArrayNode();
        values.forEach(each -> array.add(json(each)));
        return array;
    }

    /// Empty where one of the values is none.
    static Optional<Map<String, AttributeValue>> map(JsonNode json) {
        Map<String, AttributeValue> map = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            Optional<AttributeValue> value = value(each.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            map.put(each.getKey(), value.get());
        }
        return Optional.of(map);
    }

    /// Empty for what [#json] does not write.
    static Optional<AttributeValue> value(JsonNode typed) {
        if (typed.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> one = typed.properties().iterator().next();
        try {
            return value(one.getKey(), one.getValue());
        } catch (IllegalArgumentException e) {
            // Neither a number nor base64.
            return Optional.empty();
        }
    }

    private static Optional<AttributeValue> value(String type, JsonNode json) {
        return switch (type) {
            case "S" -> Optional.of(AttributeValue.fromS(json.asText()));
            case "N" -> Optional.of(AttributeValue.fromN(number(json.asText())));
            case "BOOL" -> Optional.of(AttributeValue.fromBool(json.asBoolean()));
            case "NULL" -> Optional.of(AttributeValue.fromNul(true));
            case "B" -> Optional.of(AttributeValue.fromB(bytes(json.asText())));
            case "SS" -> Optional.of(AttributeValue.fromSs(each(json, text -> text)));
            case "NS" -> Optional.of(AttributeValue.fromNs(each(json, TypedValue::number)));
            case "BS" -> Optional.of(AttributeValue.fromBs(each(json, TypedValue::bytes)));
            case "L" -> list(json).map(AttributeValue::fromL);
            case "M" -> map(json).map(AttributeValue::fromM);
            default -> Optional.empty();
        };
    }

    private static String number(String text) {
        return new BigDecimal(text).toPlainString();
    }

    private static SdkBytes bytes(String text) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
    }

    private static <T> List<T> each(JsonNode json, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        json.forEach(element -> all.add(read.apply(element.asText())));
        return all;
    }

    private static Optional<List<AttributeValue>> list(JsonNode json) {
        List<AttributeValue> all = new ArrayList<>();
        for (JsonNode element : json) {
            Optional<AttributeValue> value = value(element);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            all.add(value.get());
        }
        return Optional.of(all);
    }
}
