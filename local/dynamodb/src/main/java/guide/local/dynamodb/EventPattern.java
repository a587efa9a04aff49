package guide.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

/// A filter of an event source mapping (AWS Lambda Developer Guide, "Control which events Lambda
/// sends to your function"): what it names must be there, with one of the values that it lists.
///
/// It knows the operators that the template uses: exact values, `prefix`, `anything-but` and
/// `exists`.
public record EventPattern(JsonNode pattern) {

    public static EventPattern of(String json) {
        return new EventPattern(Json.readOwn(json, JsonNode.class));
    }

    /// Returns whether the event passes.
    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode wanted, JsonNode value) {
        if (wanted.isArray()) {
            return wanted.valueStream().anyMatch(each -> accepts(each, value));
        }
        return wanted.properties().stream()
                .allMatch(each -> matches(each.getValue(), value.path(each.getKey())));
    }

    private static boolean accepts(JsonNode rule, JsonNode value) {
        if (!rule.isObject()) {
            return rule.equals(value);
        }
        if (rule.has("prefix")) {
            return value.isTextual() && value.textValue().startsWith(rule.get("prefix").asText());
        }
        if (rule.has("exists")) {
            return rule.get("exists").booleanValue() != value.isMissingNode();
        }
        if (rule.has("anything-but")) {
            return rule.get("anything-but").valueStream().noneMatch(value::equals);
        }
        throw new IllegalArgumentException("an operator that is not known here: " + rule);
    }
}
