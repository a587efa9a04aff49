package guide.migrate.imports.source;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;

/// The fields of a record in whatever types a system wrote them: numbers as texts, texts as
/// numbers, MongoDB's `{"$numberLong": "1"}` and `{"$oid": "1"}` (its Extended JSON, version 2).
///
/// @param node of an object
public record JsonFields(JsonNode node) {

    /// The value as text; empty where there is none, or where it is an object or a list.
    public String text(String name) {
        JsonNode value = node.path(name);
        if (value.isObject() && value.size() == 1) {
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            return only.getKey().startsWith("$") ? plain(only.getValue()) : "";
        }
        return plain(value);
    }

    private static String plain(JsonNode value) {
        if (value.isDouble()) {
            // 1e400 is infinite, and has no digits.
            return Double.isFinite(value.doubleValue())
                    ? value.decimalValue().stripTrailingZeros().toPlainString()
                    : "";
        }
        return value.isValueNode() && !value.isNull() ? value.asText("") : "";
    }

    /// The first of these that is there and not empty.
    public String first(String... names) {
        for (String name : names) {
            String value = text(name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// Whether the value says so: `true`, `"true"`, `1`.
    public boolean is(String name) {
        String value = text(name);
        return value.equals("true") || value.equals("1");
    }

    /// 0 where there is no whole number; none is less, and none so great that counters overflow.
    public long count(String name) {
        return Math.max(number(name), 0);
    }

    /// 0 where there is no whole number, and nothing beyond a billion.
    public long number(String name) {
        String text = text(name);
        try {
            return Math.clamp(Long.parseLong(text), -1_000_000_000L, 1_000_000_000L);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    public JsonFields at(String name) {
        return new JsonFields(node.path(name));
    }
}
