package guide.local.docs;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.Html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A JSON Schema in words, with links to the named ones.
final class SchemaText {

    private static final String COMPONENTS = "#/components/schemas/";

    private SchemaText() {}

    /// What a value of this schema is, in one line of HTML: `text, at most 100 characters`.
    static String line(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().substring(COMPONENTS.length());
            return "<a href=\"#%s\">%s</a>"
                    .formatted(Html.text(Pages.schemaId(name)), Html.text(name));
        }
        if (schema.has("const")) {
            return "exactly " + Pages.code(schema.path("const").asText());
        }
        if (schema.has("enum")) {
            return Pages.oneOf(
                    Pages.each(schema.path("enum"))
                            .map(JsonNode::asText)
                            .map(Pages::code)
                            .toList());
        }
        for (String word : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(word)) {
                List<String> parts =
                        Pages.each(schema.path(word)).map(SchemaText::line).distinct().toList();
                return word.equals("allOf") ? String.join(", ", parts) : Pages.oneOf(parts);
            }
        }
        return Stream.concat(Stream.of(type(schema)), bounds(schema).stream())
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
    }

    /// The fields of an object, each with its line and what is said about it; empty for all else.
    static String fields(JsonNode schema) {
        if (schema.has("items")) {
            return fields(schema.path("items"));
        }
        List<JsonNode> alternatives =
                Pages.each(schema.path("oneOf")).filter(each -> each.has("properties")).toList();
        if (!alternatives.isEmpty()) {
            return Pages.joined(alternatives.stream().map(SchemaText::fields));
        }
        if (schema.path("properties").isEmpty()) {
            return "";
        }
        List<String> required = Pages.each(schema.path("required")).map(JsonNode::asText).toList();
        return schema.path("properties").properties().stream()
                .map(field -> field(field, required.contains(field.getKey())))
                .reduce("<dl>\n", String::concat)
                .concat("</dl>\n");
    }

    private static String field(Map.Entry<String, JsonNode> field, boolean required) {
        JsonNode schema = field.getValue();
        return "<dt>%s <span>%s%s</span></dt>\n<dd>%s%s</dd>\n"
                .formatted(
                        Pages.code(field.getKey()),
                        line(schema),
                        required ? "" : ", may be absent",
                        Pages.description(schema),
                        fields(schema));
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        List<String> types =
                type.isArray()
                        ? Pages.each(type).map(JsonNode::asText).toList()
                        : List.of(type.asText());
        return Pages.oneOf(types.stream().map(each -> word(each, schema)).toList());
    }

    private static String word(String type, JsonNode schema) {
        return switch (type) {
            case "array" -> schema.has("items") ? "list of " + many(schema.path("items")) : "list";
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "" -> schema.has("required") ? "with " + with(schema) : "anything";
            default -> Html.text(type);
        };
    }

    private static String many(JsonNode items) {
        String line = line(items);
        return line.equals("object") ? "objects" : line;
    }

    private static String with(JsonNode schema) {
        return String.join(
                ", ",
                Pages.each(schema.path("required"))
                        .map(JsonNode::asText)
                        .map(Pages::code)
                        .toList());
    }

    private static List<String> bounds(JsonNode schema) {
        Map<String, String> words =
                Map.of(
                        "minLength", "at least %s characters",
                        "maxLength", "at most %s characters",
                        "minItems", "at least %s",
                        "maxItems", "at most %s",
                        "minimum", "from %s",
                        "maximum", "to %s",
                        "exclusiveMinimum", "above %s",
                        "pattern", "of the pattern %s",
                        "format", "as %s",
                        "default", "by default %s");
        List<String> bounds = new ArrayList<>();
        schema.properties()
                .forEach(
                        each -> {
                            String phrase = words.get(each.getKey());
                            if (phrase != null) {
                                bounds.add(phrase.formatted(Pages.code(each.getValue().asText())));
                            }
                        });
        return bounds;
    }
}
